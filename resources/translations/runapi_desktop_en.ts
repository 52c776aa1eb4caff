<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BatchStrip</name>
    <message numerus="yes">
        <source>%Ln picture(s), one clip from each</source>
        <translation>
            <numerusform>%Ln picture, one clip from each</numerusform>
            <numerusform>%Ln pictures, one clip from each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CancelController</name>
    <message numerus="yes">
        <source>Sending %Ln clip(s) in a moment. Press Esc to undo.</source>
        <translation>
            <numerusform>Sending %Ln clip in a moment. Press Esc to undo.</numerusform>
            <numerusform>Sending %Ln clips in a moment. Press Esc to undo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) not sent yet. Press Esc to undo.</source>
        <translation>
            <numerusform>%Ln clip not sent yet. Press Esc to undo.</numerusform>
            <numerusform>%Ln clips not sent yet. Press Esc to undo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) you ordered earlier will be sent in a moment. Press Esc to undo.</source>
        <translation>
            <numerusform>%Ln clip you ordered earlier will be sent in a moment. Press Esc to undo.</numerusform>
            <numerusform>%Ln clips you ordered earlier will be sent in a moment. Press Esc to undo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) cancelled. Nothing was charged.</source>
        <translation>
            <numerusform>%Ln clip cancelled. Nothing was charged.</numerusform>
            <numerusform>%Ln clips cancelled. Nothing was charged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) being sent right now. Cancelled unless RunAPI already has the order.</source>
        <translation>
            <numerusform>%Ln clip being sent right now. Cancelled unless RunAPI already has the order.</numerusform>
            <numerusform>%Ln clips being sent right now. Cancelled unless RunAPI already has the order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too late to cancel %Ln clip(s): RunAPI may already have the order.</source>
        <translation>
            <numerusform>Too late to cancel %Ln clip: RunAPI may already have the order.</numerusform>
            <numerusform>Too late to cancel %Ln clips: RunAPI may already have the order.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardOrders</name>
    <message numerus="yes">
        <source>Reading %Ln card(s)…</source>
        <translation>
            <numerusform>Reading %Ln card…</numerusform>
            <numerusform>Reading %Ln cards…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>%Ln day left</numerusform>
            <numerusform>%Ln days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChainWords</name>
    <message numerus="yes">
        <source>%Ln clip(s) in this chain</source>
        <translation>
            <numerusform>%Ln clip in this chain</numerusform>
            <numerusform>%Ln clips in this chain</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipNotes</name>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipWords</name>
    <message numerus="yes">
        <source>Remove %Ln star(s)</source>
        <translation>
            <numerusform>Remove %Ln star</numerusform>
            <numerusform>Remove %Ln stars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Star %Ln clip(s)</source>
        <translation>
            <numerusform>Star %Ln clip</numerusform>
            <numerusform>Star %Ln clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln clip(s)…</source>
        <translation>
            <numerusform>Tag %Ln clip…</numerusform>
            <numerusform>Tag %Ln clips…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln clip(s) to storyboard</source>
        <translation>
            <numerusform>Add %Ln clip to storyboard</numerusform>
            <numerusform>Add %Ln clips to storyboard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln prompt(s)</source>
        <translation>
            <numerusform>Copy %Ln prompt</numerusform>
            <numerusform>Copy %Ln prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln clip(s)</source>
        <translation>
            <numerusform>Cancel %Ln clip</numerusform>
            <numerusform>Cancel %Ln clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln card(s) to trash</source>
        <translation>
            <numerusform>Move %Ln card to trash</numerusform>
            <numerusform>Move %Ln cards to trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComposeController</name>
    <message numerus="yes">
        <source>%Ln picture(s) taken out of the form.</source>
        <translation>
            <numerusform>%Ln picture taken out of the form.</numerusform>
            <numerusform>%Ln pictures taken out of the form.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) replaced in the form.</source>
        <translation>
            <numerusform>%Ln picture replaced in the form.</numerusform>
            <numerusform>%Ln pictures replaced in the form.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message numerus="yes">
        <source>{money} in the last %Ln day(s)</source>
        <translation>
            <numerusform>{money} in the last %Ln day</numerusform>
            <numerusform>{money} in the last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln day(s)</source>
        <translation>
            <numerusform>The last %Ln day</numerusform>
            <numerusform>The last %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropWords</name>
    <message numerus="yes">
        <source>Add %Ln picture(s)</source>
        <translation>
            <numerusform>Add %Ln picture</numerusform>
            <numerusform>Add %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use the first of %Ln video(s) as {field}</source>
        <translation>
            <numerusform>Use the first of %Ln video as {field}</numerusform>
            <numerusform>Use the first of %Ln videos as {field}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln clip(s), one from each picture</source>
        <translation>
            <numerusform>Make %Ln clip, one from each picture</numerusform>
            <numerusform>Make %Ln clips, one from each picture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln clip(s)</source>
        <translation>
            <numerusform>Import %Ln clip</numerusform>
            <numerusform>Import %Ln clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import the clips in %Ln folder(s)</source>
        <translation>
            <numerusform>Import the clips in %Ln folder</numerusform>
            <numerusform>Import the clips in %Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln clip(s) to storyboard</source>
        <translation>
            <numerusform>Add %Ln clip to storyboard</numerusform>
            <numerusform>Add %Ln clips to storyboard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinishedWords</name>
    <message numerus="yes">
        <source>%Ln clip(s) ready</source>
        <translation>
            <numerusform>%Ln clip ready</numerusform>
            <numerusform>%Ln clips ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) failed</source>
        <translation>
            <numerusform>%Ln clip failed</numerusform>
            <numerusform>%Ln clips failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message numerus="yes">
        <source>Generate %Ln clip(s)</source>
        <translation>
            <numerusform>Generate %Ln clip</numerusform>
            <numerusform>Generate %Ln clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdeaDialog</name>
    <message numerus="yes">
        <source>%Ln idea(s)</source>
        <translation>
            <numerusform>%Ln idea</numerusform>
            <numerusform>%Ln ideas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message numerus="yes">
        <source>%Ln card(s) moved to trash</source>
        <translation>
            <numerusform>%Ln card moved to trash</numerusform>
            <numerusform>%Ln cards moved to trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) imported.</source>
        <translation>
            <numerusform>%Ln clip imported.</numerusform>
            <numerusform>%Ln clips imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) already in the Reel.</source>
        <translation>
            <numerusform>%Ln clip already in the Reel.</numerusform>
            <numerusform>%Ln clips already in the Reel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation>
            <numerusform>%Ln model</numerusform>
            <numerusform>%Ln models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message numerus="yes">
        <source>Only {left} of today’s {bound} limit is left: enough for {fit} of these %Ln clip(s).</source>
        <translation>
            <numerusform>Only {left} of today’s {bound} limit is left: enough for {fit} of these %Ln clip.</numerusform>
            <numerusform>Only {left} of today’s {bound} limit is left: enough for {fit} of these %Ln clips.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your balance ({left}) covers {fit} of these %Ln clip(s).</source>
        <translation>
            <numerusform>Your balance ({left}) covers {fit} of these %Ln clip.</numerusform>
            <numerusform>Your balance ({left}) covers {fit} of these %Ln clips.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PicturesField</name>
    <message numerus="yes">
        <source>There is room for %Ln picture(s).</source>
        <translation>
            <numerusform>There is room for %Ln picture.</numerusform>
            <numerusform>There is room for %Ln pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message numerus="yes">
        <source>The prompt is %Ln character(s) too long for this model.</source>
        <translation>
            <numerusform>The prompt is %Ln character too long for this model.</numerusform>
            <numerusform>The prompt is %Ln characters too long for this model.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write at least %Ln character(s).</source>
        <translation>
            <numerusform>Write at least %Ln character.</numerusform>
            <numerusform>Write at least %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add at least %Ln picture(s).</source>
        <translation>
            <numerusform>Add at least %Ln picture.</numerusform>
            <numerusform>Add at least %Ln pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This model takes up to %Ln picture(s). Please remove some.</source>
        <translation>
            <numerusform>This model takes up to %Ln picture. Please remove some.</numerusform>
            <numerusform>This model takes up to %Ln pictures. Please remove some.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) cannot be used either.</source>
        <translation>
            <numerusform>%Ln more file cannot be used either.</numerusform>
            <numerusform>%Ln more files cannot be used either.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairController</name>
    <message numerus="yes">
        <source>%Ln damaged item(s). Unfinished clips wait until they are repaired.</source>
        <translation>
            <numerusform>%Ln damaged item. Unfinished clips wait until they are repaired.</numerusform>
            <numerusform>%Ln damaged items. Unfinished clips wait until they are repaired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) repaired. The old contents are kept in a file.</source>
        <translation>
            <numerusform>%Ln item repaired. The old contents are kept in a file.</numerusform>
            <numerusform>%Ln items repaired. The old contents are kept in a file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message numerus="yes">
        <source>Move %Ln clip(s) to the new folder too?</source>
        <translation>
            <numerusform>Move %Ln clip to the new folder too?</numerusform>
            <numerusform>Move %Ln clips to the new folder too?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) moved.</source>
        <translation>
            <numerusform>%Ln clip moved.</numerusform>
            <numerusform>%Ln clips moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) stayed in the old folder.</source>
        <translation>
            <numerusform>%Ln clip stayed in the old folder.</numerusform>
            <numerusform>%Ln clips stayed in the old folder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageBlock</name>
    <message numerus="yes">
        <source>%Ln practice clip(s) moved to trash.</source>
        <translation>
            <numerusform>%Ln practice clip moved to trash.</numerusform>
            <numerusform>%Ln practice clips moved to trash.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryboardController</name>
    <message numerus="yes">
        <source>%Ln storyboard(s) deleted.</source>
        <translation>
            <numerusform>%Ln storyboard deleted.</numerusform>
            <numerusform>%Ln storyboards deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joining %Ln clip(s) losslessly</source>
        <translation>
            <numerusform>Joining %Ln clip losslessly</numerusform>
            <numerusform>Joining %Ln clips losslessly</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryboardPanel</name>
    <message numerus="yes">
        <source>%Ln clip(s) · {length}</source>
        <translation>
            <numerusform>%Ln clip · {length}</numerusform>
            <numerusform>%Ln clips · {length}</numerusform>
        </translation>
    </message>
</context>
</TS>
