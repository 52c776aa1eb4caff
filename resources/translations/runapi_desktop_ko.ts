<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AccountBlock</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See, replace or remove the key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountController</name>
    <message>
        <source>A name for this key, such as a client&apos;s:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{name}” and its key from this computer? Clips stay; unfinished ones wait for a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That name is too long or has characters that cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring wouldn’t remove the key, so the account stays. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountFigures</name>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy credits on RunAPI&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountPicker</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddedWords</name>
    <message>
        <source>Added below your words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchStrip</name>
    <message numerus="yes">
        <source>%Ln picture(s), one clip from each</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading picture {done} of {count}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use only the first picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CancelController</name>
    <message numerus="yes">
        <source>%Ln clip(s) being sent right now. Cancelled unless RunAPI already has the order.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) cancelled. Nothing was charged.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln clip(s) in a moment. Press Esc to undo.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too late to cancel %Ln clip(s): RunAPI may already have the order.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardOrders</name>
    <message numerus="yes">
        <source>Reading %Ln card(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipNotes</name>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Anything worth remembering; search finds it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continued by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clip selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClipWords</name>
    <message numerus="yes">
        <source>Add %Ln clip(s) to storyboard</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Already sent; cannot be cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln clip(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln prompt(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln card(s) to trash</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln star(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Star %Ln clip(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln clip(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command, a model or a clip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareController</name>
    <message>
        <source>Choose the other clip in the Reel below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with which take?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Amplify the difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the line, or press Shift and an arrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gain}×</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareScreen</name>
    <message>
        <source>Two takes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComposeController</name>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a clip first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open picture or video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and videos ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That field is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file manager could not be opened. The clip is at {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} takes one video at a time. This is {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message>
        <source>Spending by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{money} in the last %Ln day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Other users of this computer can open {path}, and the app may not change that. Keep the library in a folder that only you can open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your library was damaged. What could be read is here; the old file is kept at {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gathering…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include prompts of failed tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This helps find out what went wrong. It contains no key and no pictures, and prompts only if you tick the box. Read it before you send it to anyone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>Both have the same prompt and the same settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropController</name>
    <message>
        <source>It is in the form now. Choose how to start below.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropWords</name>
    <message numerus="yes">
        <source>Add %Ln clip(s) to storyboard</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln clip(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import the clips in %Ln folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln clip(s), one from each picture</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Use as {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use its last frame as {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Use the first of %Ln video(s) as {field}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditController</name>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyReel</name>
    <message>
        <source>Clips being made appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a picture on the left, say what should happen, and press Generate. Clips you already have can be dropped right here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed clips appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished clips appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clips here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clips in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No failed clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stars yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press S on a clip, or click its star, to keep it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your clips will be here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyStrip</name>
    <message>
        <source>Drag clips here in the order you want, or choose “Add to storyboard” on a clip.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search prompts, models, tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderControl</name>
    <message>
        <source>Change {setting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Checking the price…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Generate %Ln clip(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Way out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundKeyOffer</name>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenClaw already has a RunAPI key on this computer. Use it here? Its plain-text copy stays where it is: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The RunAPI command line already has a key on this computer. Use it here? Its plain-text copy stays where it is: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FramePicker</name>
    <message>
        <source>Frame of the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GenerateTab</name>
    <message>
        <source>Change the limit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price not available yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is still being read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>Clip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdeaDialog</name>
    <message numerus="yes">
        <source>%Ln idea(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ideas come from RunAPI, which cannot be reached right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for ideas…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt ideas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search ideas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring wouldn’t remove the key. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no saved key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your RunAPI key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking RunAPI…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a key first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste your RunAPI key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message numerus="yes">
        <source>%Ln card(s) moved to trash</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) already in the Reel.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing {name} ({number} of {count}) · {percent}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file manager could not be opened. The file is at {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no videos in that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too late to undo: the files are in the system&apos;s trash. Restore them there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removing the star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be moved to the trash ({reason}). The clip is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a different video. The clip is still missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LimitsForm</name>
    <message>
        <source>Ask above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks you first before anything that costs more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks anything over this per day, across all accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarksBar</name>
    <message>
        <source>Clear start and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {start} · Out {end} · {length} long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save trimmed copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save trimmed copy…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MediaField</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show original in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelForm</name>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cropped to the first frame&apos;s shape</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkBlock</name>
    <message>
        <source>Address: {url}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking RunAPI…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection to RunAPI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy: the one in your system&apos;s settings cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy: {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI answered in {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy comes from your system’s settings. After a change there, restart the app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press F8 to go to the newest message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message numerus="yes">
        <source>Only {left} of today’s {bound} limit is left: enough for {fit} of these %Ln clip(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your balance ({left}) covers {fit} of these %Ln clip(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatternControl</name>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Add bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a picture, paste,
or click to choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and videos ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap first and last frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rotated upright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transparent areas made white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} → bars added, {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} → converted to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} → cropped to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} → re-encoded, {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} → scaled to {after}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaybackController</name>
    <message>
        <source>In a separate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include prompt and settings in saved copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storyboard 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, inside the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message numerus="yes">
        <source>%Ln more file(s) cannot be used either.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The prompt is %Ln character(s) too long for this model.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromptField</name>
    <message>
        <source>Describe what happens in the clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag, or press ↑ ↓, for a taller prompt; double-click, or press Home, for the usual height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing special in mind? Write “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt ideas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts you have used appear here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a neutral prompt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoverDialog</name>
    <message>
        <source>Asking RunAPI…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetches a clip made elsewhere or missing here. This costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the task ID. RunAPI shows it with each task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover by task ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI has no task of this kind with that ID. Check what it was made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app is still starting. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a task ID. Task IDs have no slashes, question marks or double dots.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReelList</name>
    <message>
        <source>Clips</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepairController</name>
    <message numerus="yes">
        <source>%Ln damaged item(s). Unfinished clips wait until they are repaired.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) repaired. The old contents are kept in a file.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplePictures</name>
    <message>
        <source>No picture at hand? Begin with one of these:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this picture as the first frame</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerChoice</name>
    <message>
        <source>Make real clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice mode could not start. The log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is saved. Practice mode is still on, and charges nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message numerus="yes">
        <source>%Ln clip(s) moved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) stayed in the old folder.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clips folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln clip(s) to the new folder too?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Moving clips…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer unless you send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show diagnostics…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Account and key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to how this page came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Anywhere in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a clip in the Reel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Allow it on the page in your browser. Check that the page shows this code:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address into one yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To use a different browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this tab and go back to the app.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpendingWindow</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged (US cents)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export spending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clips yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice is free: none of this is real money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted (US cents)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI has not reported its figures yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI spending {day}.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search prompts, models, tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search spending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Choose one below, or make one on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have reached RunAPI, so it can no longer be cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI has it, so it can no longer be cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is here, but the built-in player cannot play it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clip cannot be played here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your clips play here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageController</name>
    <message>
        <source>A copy cannot replace its own clip. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save trimmed copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving trimmed copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos (*.mp4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut losslessly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>re-encoded, frame-accurate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clip} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clip} trimmed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Buy credits on RunAPI&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected · key from RUNAPI_API_KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected · key kept for this session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to RunAPI…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice mode · nothing is charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StorageBlock</name>
    <message numerus="yes">
        <source>%Ln practice clip(s) moved to trash.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clear moving previews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move practice clips to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving previews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and videos you used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures on cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are drawn again when you point at a card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can undo this for a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoryboardController</name>
    <message>
        <source>Export film</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Joining %Ln clip(s) losslessly</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-encoding: an MP4 cannot hold clip {number} as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-encoding: clip {number} has a different size or format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-encoding: clip {number} is cut between key frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storyboard {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film cannot replace one of its own clips. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film is saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos (*.mp4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add to storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move in storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove from storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start and end in storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoryboardPanel</name>
    <message numerus="yes">
        <source>%Ln clip(s) · {length}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add clips first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the clip (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged · {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export film…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New storyboard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play all clips in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all clips as one MP4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storyboards</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StripGuest</name>
    <message>
        <source>Storyboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StripList</name>
    <message>
        <source>Storyboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StripModel</name>
    <message>
        <source>This clip is no longer in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}: clip missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}: {title}, {length}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SumsTable</name>
    <message>
        <source>Charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupportController</name>
    <message>
        <source>Clips cannot be played here because a video component of this system is missing. They are still made and saved, and open in the system&apos;s own player.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file manager could not be opened. The log is in {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagEdit</name>
    <message>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakesStepper</name>
    <message>
        <source>Fewer takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Full screen (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound on (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} · frame {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrimOffer</name>
    <message>
        <source>Keeps {start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the trimmed video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim to {length}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VideoField</name>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert to MP4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a video or a clip, paste its address,
or click to choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the file smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>By model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most expensive first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort and view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{order}. Change the order, card size or grouping</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Drop a picture, say what should happen, and get a clip on your disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a picture and an idea to a clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice without a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in on runapi.ai; this app gets its own key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works just like the real thing, free: the app makes the clips on your computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Window</name>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About RunAPI Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes AI video clips with Hailuo and Luma through RunAPI. Open source under the MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalog</name>
    <message>
        <source>10 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 s is 768p only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1080p needs Hailuo 2.3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>512p: Hailuo 02 Standard only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 s · fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A last frame needs 768p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a first frame: drop, paste or choose a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a source video: drop, paste or choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a visible watermark to the clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds detail to your prompt. Turn it off to use your exact words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the first frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe how the picture should move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe the new look (English only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film noir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last frame · 6 or 10 s · up to 768p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last frame · 6 s · finest detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed at 6 s for Pro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From text only · 6 or 10 s · best value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From text only · 6 s · finest detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Golden hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Livelier motion · 6 or 10 s · up to 1080p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Livelier motion, finest detail · up to 1080p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luma understands English only. Please write this prompt in English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural, subtle motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neon night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Hailuo 02 has a prompt optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Hailuo 02 supports a last frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture → Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-renders a video from your words · up to 10 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejects unsafe prompts and pictures before the clip is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restyle in Luma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI also notifies this address. The app works without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety checker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text → Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip takes its shape from the first frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this clip as the source of a new one in Luma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video → Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vintage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watercolour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a prompt: what should happen in the clip?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>video</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>About RunAPI Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a clip made from a file first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a clip made with this app first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a clip that RunAPI made first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a clip with a prompt first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a failed clip first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a finished clip first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two finished clips first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare these two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue from last frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue from this frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy diagnostics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy task ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit as new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the Reel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the Reel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clip waits for your word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on the clipboard fits here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to select here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One second back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One second on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the system&apos;s player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open picture or video…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play backwards, again faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play, again faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover by task ID…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the clip with another name or elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this frame as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save trimmed copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See this clip and another side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some text first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some text or clips first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set end here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set start here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show clips folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the file in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what it was made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new clip from the frame on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags and notes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is where it should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>date_text</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>error_text</name>
    <message>
        <source>Another sign-in was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {limit} or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {limit} or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk full or read-only; will resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a full web address that starts with http:// or https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs your OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs your key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reply from the browser for five minutes. Start again when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be downloaded from that address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline; resumes when you’re back online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please write this in English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI Desktop is already open with this data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI already has a different request under this task’s key. It was not sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI cannot be reached. Check the internet connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI did not accept the settings. Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI did not accept this key. Check that it was copied whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI did not accept this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI did not issue a key. Please sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI finished the task but sent no clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI is asking the app to slow down for a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI is busy; will retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI is having problems right now; the app will retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI is having problems; will retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI itself has run out of credits for this model; your balance is not the reason. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI no longer knows this task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI refused the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI removed the clip before it could be downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI said: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI sent an unexpected reply. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the app. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the app. The log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has no credits left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app cannot write to the folder “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser cannot reach the app on this computer. Paste a key instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free up some space, and the app carries on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file from RunAPI is not a playable video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is {actual}; the limit is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model could not make this clip. Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model did not accept these settings. Try another length, resolution or picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is too busy right now. Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s safety check refused the prompt or the picture. Try other words or another picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too narrow: the narrowest shape allowed is 2:5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too small: the short side is {actual} px and must be over {limit} px.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too wide: the widest shape allowed is 5:2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture or video for this clip is no longer on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The video is {actual} long; the limit is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture or video in it that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s keyring cannot be used, so the key is kept for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry is damaged. Repair the library first: nothing is lost or sent meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This format is not supported. Use JPEG, PNG or WebP for pictures, MP4 or MOV for videos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You declined in the browser. Sign in again if that was a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key may not use this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your library was made by a newer version of the app. Please update the app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read as a picture. Use a JPEG, PNG or WebP file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read as a video. Use an MP4 or MOV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read. It may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has too many pixels to be opened safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a camera raw file. Export it as JPEG or PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder: please choose one file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in a format that cannot be shown here. Convert it to MP4 first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is neither MP4 nor MOV, which {service} needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is neither MP4 nor MOV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too small: the short side is {actual} px and must be over {limit} px.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too wide or too tall (allowed 2:5–5:2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {actual} long; the limit is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {actual} long; {service} takes up to {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {actual}; the limit is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is “{value}”, which cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} took too long to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not saved because the result was incomplete. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: rename this file. Its name has characters that cannot be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was not saved: its folder cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was not saved: its folder cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was not saved: the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>key</name>
    <message>
        <source>Connected to {name}. Balance {balance}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for this session only: this computer has no usable keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice mode needs no key. Save one to make real clips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RUNAPI_API_KEY from the environment still takes precedence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in this computer&apos;s keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key comes from RUNAPI_API_KEY in the environment. It overrides a saved key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is kept in this computer&apos;s keyring and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is kept until you quit: this computer has no usable keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is saved in this computer&apos;s keyring, and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key works. Balance {balance}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no usable keyring: the key is kept for this session only, never on disk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>money_text</name>
    <message>
        <source>About {clips} × {each} = {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the price…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate without a price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate · {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate, and wait for credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List price; RunAPI hasn’t confirmed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {count} instead · {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches RunAPI: {account} in total.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reply from RunAPI since {time}; this was the balance then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {left} of today’s {bound} limit is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play money {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play money: nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice uses RunAPI&apos;s prices and play money. Nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price confirmed by RunAPI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI says {account} in total: {difference} less. It may lag, or some clips used another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI says {account} in total: {difference} more, spent elsewhere or earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI says {money} today; its day may start at a different time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price isn’t known in advance. You asked to confirm anything over {bound}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price isn’t known, so your daily limit of {bound} can’t be guaranteed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This costs {price} now, more than the {bound} you were shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This costs {price}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This costs {price}. You asked to confirm anything over {bound}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your balance ({left}) isn’t enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{balance} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clips} × {each} = {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{money} charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{money} pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{money} unconfirmed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>payment</name>
    <message>
        <source>Before you pay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reel</name>
    <message>
        <source>About {minutes} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {seconds} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again · {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip not here yet · {left}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continued by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs {price} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed · not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer than usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer than usual; still working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model busy · not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clip received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not playable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over today’s limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it under Spending, or wait for another day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready · {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused · not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering · about {minutes} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering · about {seconds} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering · up to {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering · up to {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunAPI may have removed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending in a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending to RunAPI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unavailable · not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploading picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploading video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting at RunAPI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a day left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take {take} of {takes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>After Generate you can undo for this long, at no charge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks you first before anything that costs more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks anything over this per day, across all accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips wait for you to press play, and the cursor doesn’t blink.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For copies and films that you save from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For new clips. Files that are there keep their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a separate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include prompt and settings in saved copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New clips are saved here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause before sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>Actual size, 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
