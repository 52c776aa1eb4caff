<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AccountBlock</name>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>キー…</translation>
    </message>
    <message>
        <source>See, replace or remove the key</source>
        <translation>キーの確認、変更、削除</translation>
    </message>
</context>
<context>
    <name>AccountController</name>
    <message>
        <source>A name for this key, such as a client&apos;s:</source>
        <translation>このキーの名前（クライアント名など）：</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>アカウントを追加</translation>
    </message>
    <message>
        <source>Main account</source>
        <translation>メインアカウント</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>アカウントを削除</translation>
    </message>
    <message>
        <source>Remove “{name}” and its key from this computer? Clips stay; unfinished ones wait for a key.</source>
        <translation>「{name}」とそのキーをこのコンピューターから削除しますか？クリップは残り、未完了のものはキーを待ちます。</translation>
    </message>
    <message>
        <source>That name is too long or has characters that cannot be shown.</source>
        <translation>名前が長すぎるか、表示できない文字が含まれています。</translation>
    </message>
    <message>
        <source>The keyring wouldn’t remove the key, so the account stays. Unlock it and try again.</source>
        <translation>キーリングからキーを削除できなかったため、アカウントは残っています。ロックを解除して、もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>AccountFigures</name>
    <message>
        <source>Balance</source>
        <translation>残高</translation>
    </message>
    <message>
        <source>Buy credits on RunAPI&apos;s page</source>
        <translation>RunAPI のページでクレジットを購入します</translation>
    </message>
    <message>
        <source>Play money</source>
        <translation>練習用マネー</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>チャージ</translation>
    </message>
</context>
<context>
    <name>AccountPicker</name>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Main account</source>
        <translation>メインアカウント</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
</context>
<context>
    <name>AddedWords</name>
    <message>
        <source>Added below your words.</source>
        <translation>入力した文の下に追加しました。</translation>
    </message>
    <message>
        <source>Replace mine</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>An amount must be above {nothing}. Clear the field to turn it off.</source>
        <translation>金額は {nothing} より大きくしてください。オフにするには欄を空にします。</translation>
    </message>
    <message>
        <source>It is still off.</source>
        <translation>オフのままです。</translation>
    </message>
    <message>
        <source>It is still {amount}.</source>
        <translation>{amount} のままです。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>“{words}” has more than six decimals.</source>
        <translation>「{words}」は小数点以下が 6 桁を超えています。</translation>
    </message>
    <message>
        <source>“{words}” is not an amount below {most}.</source>
        <translation>「{words}」は {most} 未満の金額ではありません。</translation>
    </message>
</context>
<context>
    <name>AudioField</name>
    <message>
        <source>Audio ({patterns})</source>
        <translation>オーディオ ({patterns})</translation>
    </message>
    <message>
        <source>Choose an audio file</source>
        <translation>オーディオファイルを選択</translation>
    </message>
    <message>
        <source>Drop an MP3, WAV or M4A file,
or click to choose</source>
        <translation>MP3、WAV、M4A をドロップ、
またはクリックして選択</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>BatchStrip</name>
    <message numerus="yes">
        <source>%Ln picture(s), one clip from each</source>
        <translation>
            <numerusform>画像 %Ln 枚、1 枚につき 1 クリップ</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading picture {done} of {count}…</source>
        <translation>画像を読み込み中 {done}/{count}…</translation>
    </message>
    <message>
        <source>Use only the first picture</source>
        <translation>最初の画像だけを使う</translation>
    </message>
</context>
<context>
    <name>CancelController</name>
    <message numerus="yes">
        <source>%Ln clip(s) being sent right now. Cancelled unless RunAPI already has the order.</source>
        <translation>
            <numerusform>%Ln 個のクリップを送信中です。RunAPI がまだ受け付けていなければキャンセルされます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) cancelled. Nothing was charged.</source>
        <translation>
            <numerusform>%Ln 個のクリップをキャンセルしました。料金はかかっていません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) not sent yet. Press Esc to undo.</source>
        <translation>
            <numerusform>まだ送信していないクリップが %Ln 個あります。Esc で元に戻せます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) you ordered earlier will be sent in a moment. Press Esc to undo.</source>
        <translation>
            <numerusform>以前に注文した %Ln 個のクリップをまもなく送信します。Esc で元に戻せます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>元に戻す</translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln clip(s) in a moment. Press Esc to undo.</source>
        <translation>
            <numerusform>まもなく %Ln 個のクリップを送信します。Esc で元に戻せます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too late to cancel %Ln clip(s): RunAPI may already have the order.</source>
        <translation>
            <numerusform>%Ln 個のクリップはもうキャンセルできません。RunAPI がすでに受け付けている可能性があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>order</source>
        <translation>注文</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Imported</source>
        <translation>読み込み済み</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>練習</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
</context>
<context>
    <name>CardOrders</name>
    <message numerus="yes">
        <source>Reading %Ln card(s)…</source>
        <translation>
            <numerusform>%Ln 枚のカードを読み込み中…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>残り %Ln 日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChainWords</name>
    <message numerus="yes">
        <source>%Ln clip(s) in this chain</source>
        <translation>
            <numerusform>この流れのクリップ %Ln 個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipField</name>
    <message>
        <source>Drop a clip from the Reel,
or click to choose</source>
        <translation>リールのクリップをドロップ、
またはクリックして選択</translation>
    </message>
    <message>
        <source>No clip in the Reel suits this model yet</source>
        <translation>リールにこのモデルに合うクリップがまだありません</translation>
    </message>
    <message>
        <source>Only a clip from the Reel can be used here, not a file.</source>
        <translation>ここで使えるのはリールのクリップだけです。ファイルは使えません。</translation>
    </message>
    <message>
        <source>RunAPI does not have this clip in your account. Choose one made here.</source>
        <translation>RunAPI のアカウントにこのクリップがありません。ここで作ったものを選んでください。</translation>
    </message>
</context>
<context>
    <name>ClipNotes</name>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln クリップ</numerusform>
        </translation>
    </message>
    <message>
        <source>Anything worth remembering; search finds it too</source>
        <translation>覚えておきたいこと。検索でも見つかります</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close notes</source>
        <translation>メモを閉じる</translation>
    </message>
    <message>
        <source>Continued by</source>
        <translation>続きのクリップ</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>元のクリップ</translation>
    </message>
    <message>
        <source>No clip selected</source>
        <translation>クリップが選択されていません</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Tags and notes</source>
        <translation>タグとメモ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
</context>
<context>
    <name>ClipWords</name>
    <message numerus="yes">
        <source>Add %Ln clip(s) to storyboard</source>
        <translation>
            <numerusform>%Ln クリップをストーリーボードに追加</numerusform>
        </translation>
    </message>
    <message>
        <source>Already sent; cannot be cancelled</source>
        <translation>送信済みのためキャンセルできません</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln clip(s)</source>
        <translation>
            <numerusform>%Ln クリップをキャンセル</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln prompt(s)</source>
        <translation>
            <numerusform>%Ln 件のプロンプトをコピー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln card(s) to trash</source>
        <translation>
            <numerusform>%Ln 枚のカードをゴミ箱に移動</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln star(s)</source>
        <translation>
            <numerusform>%Ln 個のスターを外す</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>スターを外す</translation>
    </message>
    <message numerus="yes">
        <source>Star %Ln clip(s)</source>
        <translation>
            <numerusform>%Ln クリップにスターを付ける</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln clip(s)…</source>
        <translation>
            <numerusform>%Ln クリップにタグを付ける…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>コマンドを検索</translation>
    </message>
    <message>
        <source>Find a command, a model or a clip</source>
        <translation>コマンド、モデル、クリップを検索</translation>
    </message>
</context>
<context>
    <name>CompareController</name>
    <message>
        <source>Choose the other clip in the Reel below.</source>
        <translation>下のリールからもう 1 つのクリップを選んでください。</translation>
    </message>
    <message>
        <source>Compare with which take?</source>
        <translation>どのテイクと比べますか？</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Amplify the difference</source>
        <translation>差分を強調</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>Difference gain {gain}</source>
        <translation>差分の強調 {gain}</translation>
    </message>
    <message>
        <source>Drag the line, or press Shift and an arrow</source>
        <translation>線をドラッグするか、Shift と矢印キーを押します</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>並べて表示</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>A と B を入れ替える</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>違い</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>ワイプ</translation>
    </message>
    <message>
        <source>{gain}×</source>
        <translation>{gain}×</translation>
    </message>
</context>
<context>
    <name>CompareScreen</name>
    <message>
        <source>The two frames are the same</source>
        <translation>2 つのフレームは同じです</translation>
    </message>
    <message>
        <source>Two takes</source>
        <translation>2 つのテイク</translation>
    </message>
</context>
<context>
    <name>ComposeController</name>
    <message numerus="yes">
        <source>%Ln picture(s) replaced in the form.</source>
        <translation>
            <numerusform>フォームの画像 %Ln 枚を置き換えました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) taken out of the form.</source>
        <translation>
            <numerusform>フォームから画像 %Ln 枚を外しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Choose a clip first</source>
        <translation>先にクリップを選んでください</translation>
    </message>
    <message>
        <source>Open picture or video</source>
        <translation>画像または動画を開く</translation>
    </message>
    <message>
        <source>Pictures and videos ({patterns})</source>
        <translation>画像と動画 ({patterns})</translation>
    </message>
    <message>
        <source>That field is no longer there.</source>
        <translation>その欄はもうありません。</translation>
    </message>
    <message>
        <source>The file manager could not be opened. The clip is at {path}</source>
        <translation>ファイルマネージャーを開けませんでした。クリップの場所：{path}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>add to form</source>
        <translation>フォームに追加</translation>
    </message>
    <message>
        <source>clear field</source>
        <translation>欄を空にする</translation>
    </message>
    <message>
        <source>fill the form</source>
        <translation>フォームへの入力</translation>
    </message>
    <message>
        <source>replace in form</source>
        <translation>フォームでの差し替え</translation>
    </message>
    <message>
        <source>swap frames</source>
        <translation>フレームの入れ替え</translation>
    </message>
    <message>
        <source>{service} takes one video at a time. This is {name}.</source>
        <translation>{service} に入れられる動画は 1 本ずつです。今回は {name} を使います。</translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message>
        <source>Spending by day</source>
        <translation>日ごとの支出</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln day(s)</source>
        <translation>
            <numerusform>過去 %Ln 日間</numerusform>
        </translation>
    </message>
    <message>
        <source>charged</source>
        <translation>請求済み</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>保留中</translation>
    </message>
    <message numerus="yes">
        <source>{money} in the last %Ln day(s)</source>
        <translation>
            <numerusform>過去 %Ln 日間で {money}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Other users of this computer can open {path}, and the app may not change that. Keep the library in a folder that only you can open.</source>
        <translation>このコンピューターのほかのユーザーが {path} を開けますが、アプリからは変更できません。自分だけが開けるフォルダーにライブラリを置いてください。</translation>
    </message>
    <message>
        <source>Your library was damaged. What could be read is here; the old file is kept at {path}</source>
        <translation>ライブラリが破損していました。読み取れた内容はここにあります。元のファイルの保存先：{path}</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy {what}</source>
        <translation>{what}をコピー</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>料金</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Quoted price</source>
        <translation>見積もり料金</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>リクエスト ID</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>タスク ID</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>診断情報</translation>
    </message>
    <message>
        <source>Gathering…</source>
        <translation>収集中…</translation>
    </message>
    <message>
        <source>Include prompts of failed tasks</source>
        <translation>失敗したタスクのプロンプトを含める</translation>
    </message>
    <message>
        <source>This helps find out what went wrong. It contains no key and no pictures, and prompts only if you tick the box. Read it before you send it to anyone.</source>
        <translation>問題の原因を調べるための情報です。キーや画像は含まれず、プロンプトはチェックを入れたときだけ含まれます。送る前に内容を確認してください。</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>Both have the same prompt and the same settings.</source>
        <translation>プロンプトも設定も同じです。</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>情報なし</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>The prompt is the same.</source>
        <translation>プロンプトは同じです。</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>違い</translation>
    </message>
</context>
<context>
    <name>DropController</name>
    <message>
        <source>It is in the form now. Choose how to start below.</source>
        <translation>フォームに入りました。下から始め方を選んでください。</translation>
    </message>
</context>
<context>
    <name>DropWords</name>
    <message numerus="yes">
        <source>Add %Ln clip(s) to storyboard</source>
        <translation>
            <numerusform>%Ln クリップをストーリーボードに追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln picture(s)</source>
        <translation>
            <numerusform>%Ln 枚の画像を追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln clip(s)</source>
        <translation>
            <numerusform>%Ln クリップを読み込む</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import the clips in %Ln folder(s)</source>
        <translation>
            <numerusform>%Ln 個のフォルダー内のクリップを読み込む</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln clip(s), one from each picture</source>
        <translation>
            <numerusform>画像 1 枚につき 1 つ、計 %Ln クリップを作る</numerusform>
        </translation>
    </message>
    <message>
        <source>Use as {field}</source>
        <translation>{field}として使う</translation>
    </message>
    <message>
        <source>Use its last frame as {field}</source>
        <translation>最後のフレームを{field}として使う</translation>
    </message>
    <message numerus="yes">
        <source>Use the first of %Ln video(s) as {field}</source>
        <translation>
            <numerusform>%Ln 本の動画の最初の 1 本を{field}として使う</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditController</name>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation>やり直す：{what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation>元に戻す：{what}</translation>
    </message>
</context>
<context>
    <name>EmptyReel</name>
    <message>
        <source>Clips being made appear here.</source>
        <translation>作成中のクリップがここに表示されます。</translation>
    </message>
    <message>
        <source>Drop a picture on the left, say what should happen, and press Generate. Clips you already have can be dropped right here.</source>
        <translation>左に画像をドロップし、何が起こるかを書いて「生成」を押してください。お持ちのクリップはここに直接ドロップできます。</translation>
    </message>
    <message>
        <source>Failed clips appear here.</source>
        <translation>失敗したクリップがここに表示されます。</translation>
    </message>
    <message>
        <source>Finished clips appear here.</source>
        <translation>完成したクリップがここに表示されます。</translation>
    </message>
    <message>
        <source>No clips here yet</source>
        <translation>まだクリップがありません</translation>
    </message>
    <message>
        <source>No clips in progress</source>
        <translation>作成中のクリップはありません</translation>
    </message>
    <message>
        <source>No failed clips</source>
        <translation>失敗したクリップはありません</translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation>「{words}」の検索結果はありません</translation>
    </message>
    <message>
        <source>No stars yet</source>
        <translation>スターはまだありません</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりませんでした</translation>
    </message>
    <message>
        <source>Press S on a clip, or click its star, to keep it here.</source>
        <translation>クリップで S を押すか、スターをクリックすると、ここに残ります。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Your clips will be here</source>
        <translation>クリップはここに並びます</translation>
    </message>
</context>
<context>
    <name>EmptyStrip</name>
    <message>
        <source>Drag clips here in the order you want, or choose “Add to storyboard” on a clip.</source>
        <translation>好きな順番でここにクリップをドラッグするか、クリップで「ストーリーボードに追加」を選んでください。</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>More in the guide</source>
        <translation>ガイドでくわしく見る</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search prompts, models, tags</source>
        <translation>プロンプト、モデル、タグを検索</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>スター</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>作成中</translation>
    </message>
</context>
<context>
    <name>FinishedWords</name>
    <message numerus="yes">
        <source>%Ln clip(s) failed</source>
        <translation>
            <numerusform>%Ln 個のクリップが失敗</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) ready</source>
        <translation>
            <numerusform>%Ln 個のクリップが完成</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: {text}</source>
        <translation>{title}：{text}</translation>
    </message>
</context>
<context>
    <name>FirstWindow</name>
    <message>
        <source>Close other services</source>
        <translation>ほかのサービスを閉じる</translation>
    </message>
    <message>
        <source>Close {service}</source>
        <translation>{service} を閉じる</translation>
    </message>
    <message>
        <source>close {service}</source>
        <translation>{service} を閉じる操作</translation>
    </message>
</context>
<context>
    <name>FolderControl</name>
    <message>
        <source>Change {setting}</source>
        <translation>{setting}を変更</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Checking the price…</source>
        <translation>料金を確認中…</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message numerus="yes">
        <source>Generate %Ln clip(s)</source>
        <translation>
            <numerusform>%Ln クリップを生成</numerusform>
        </translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>対処方法</translation>
    </message>
</context>
<context>
    <name>FoundKeyOffer</name>
    <message>
        <source>Do not use it</source>
        <translation>使わない</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>OpenClaw already has a RunAPI key on this computer. Use it here? Its plain-text copy stays where it is: {path}</source>
        <translation>このコンピューターの OpenClaw に RunAPI のキーがあります。ここで使いますか？平文のコピーは元の場所に残ります：{path}</translation>
    </message>
    <message>
        <source>The RunAPI command line already has a key on this computer. Use it here? Its plain-text copy stays where it is: {path}</source>
        <translation>このコンピューターの RunAPI コマンドラインツールにキーがあります。ここで使いますか？平文のコピーは元の場所に残ります：{path}</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>このキーを使う</translation>
    </message>
</context>
<context>
    <name>FramePicker</name>
    <message>
        <source>Frame of the video</source>
        <translation>動画のフレーム</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最後のフレーム</translation>
    </message>
</context>
<context>
    <name>GenerateTab</name>
    <message>
        <source>Change the limit…</source>
        <translation>上限を変更…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Price not available yet</source>
        <translation>料金はまだわかりません</translation>
    </message>
    <message>
        <source>The file is still being read.</source>
        <translation>ファイルを読み込んでいます。</translation>
    </message>
</context>
<context>
    <name>GuideController</name>
    <message>
        <source>The guide is missing from this copy of the app.</source>
        <translation>このアプリにはガイドが含まれていません。</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>ガイド</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation>「{words}」の検索結果はありません</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>ガイドを検索</translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>Clip</source>
        <translation>クリップ</translation>
    </message>
</context>
<context>
    <name>IdeaDialog</name>
    <message numerus="yes">
        <source>%Ln idea(s)</source>
        <translation>
            <numerusform>%Ln 件のアイデア</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>アイデア</translation>
    </message>
    <message>
        <source>Ideas come from RunAPI, which cannot be reached right now.</source>
        <translation>アイデアは RunAPI から取得しますが、現在接続できません。</translation>
    </message>
    <message>
        <source>Looking for ideas…</source>
        <translation>アイデアを探しています…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>次のページ</translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation>「{words}」の検索結果はありません</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{page}/{pages} ページ</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Prompt ideas</source>
        <translation>プロンプトのアイデア</translation>
    </message>
    <message>
        <source>Search ideas</source>
        <translation>アイデアを検索</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>キーを削除</translation>
    </message>
    <message>
        <source>The key in use comes from RUNAPI_API_KEY. Remove it where that is set.</source>
        <translation>使用中のキーは RUNAPI_API_KEY のものです。設定した場所で削除してください。</translation>
    </message>
    <message>
        <source>The keyring wouldn’t remove the key. Unlock it and try again.</source>
        <translation>キーリングからキーを削除できませんでした。ロックを解除して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>There is no saved key.</source>
        <translation>保存されたキーはありません。</translation>
    </message>
    <message>
        <source>Your RunAPI key</source>
        <translation>RunAPI のキー</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>API key</source>
        <translation>API キー</translation>
    </message>
    <message>
        <source>Asking RunAPI…</source>
        <translation>RunAPI に確認中…</translation>
    </message>
    <message>
        <source>Get a key</source>
        <translation>キーを取得</translation>
    </message>
    <message>
        <source>Paste a key first.</source>
        <translation>先にキーを貼り付けてください。</translation>
    </message>
    <message>
        <source>Paste your RunAPI key</source>
        <translation>RunAPI のキーを貼り付けてください</translation>
    </message>
    <message>
        <source>Save key</source>
        <translation>キーを保存</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Charged</source>
        <translation>請求額</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>破損</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>No prompt</source>
        <translation>プロンプトなし</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>見積もり</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>LettersController</name>
    <message>
        <source>Chinese</source>
        <translation>中国語</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韓国語</translation>
    </message>
    <message>
        <source>This computer has no font for {language}, so you see boxes in the place of its letters. Install one that has them, such as Noto Sans CJK.</source>
        <translation>このコンピューターには {language} のフォントがないため、文字が四角で表示されます。Noto Sans CJK など、その文字を含むフォントをインストールしてください。</translation>
    </message>
    <message>
        <source>Use English</source>
        <translation>英語で表示する</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message numerus="yes">
        <source>%Ln card(s) moved to trash</source>
        <translation>
            <numerusform>%Ln 枚のカードをゴミ箱に移動しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) already in the Reel.</source>
        <translation>
            <numerusform>%Ln 個のクリップはすでにリールにあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) imported.</source>
        <translation>
            <numerusform>%Ln 個のクリップを読み込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Importing {name} ({number} of {count}) · {percent}%</source>
        <translation>{name} を読み込み中（{number}/{count}）· {percent}%</translation>
    </message>
    <message>
        <source>Moved to trash</source>
        <translation>ゴミ箱に移動しました</translation>
    </message>
    <message>
        <source>The file manager could not be opened. The file is at {path}</source>
        <translation>ファイルマネージャーを開けませんでした。ファイルの場所：{path}</translation>
    </message>
    <message>
        <source>There are no videos in that folder.</source>
        <translation>そのフォルダーに動画はありません。</translation>
    </message>
    <message>
        <source>Too late to undo: the files are in the system&apos;s trash. Restore them there.</source>
        <translation>もう元に戻せません。ファイルはシステムのゴミ箱にあります。そこから復元してください。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Videos ({patterns})</source>
        <translation>動画 ({patterns})</translation>
    </message>
    <message>
        <source>Where is {name}?</source>
        <translation>{name} はどこにありますか？</translation>
    </message>
    <message>
        <source>move to trash</source>
        <translation>ゴミ箱に移動</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>removing the star</source>
        <translation>スターを外す</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>名前の変更</translation>
    </message>
    <message>
        <source>star</source>
        <translation>スターを付ける</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>{name} could not be moved to the trash ({reason}). The clip is back.</source>
        <translation>{name} をゴミ箱に移動できませんでした（{reason}）。クリップは元に戻りました。</translation>
    </message>
    <message>
        <source>{name} is a different video. The clip is still missing.</source>
        <translation>{name} は別の動画です。クリップはまだ見つかっていません。</translation>
    </message>
</context>
<context>
    <name>LimitsForm</name>
    <message>
        <source>Ask above</source>
        <translation>確認する金額</translation>
    </message>
    <message>
        <source>Asks you first before anything that costs more.</source>
        <translation>これより高い場合は、先に確認します。</translation>
    </message>
    <message>
        <source>Blocks anything over this per day, across all accounts.</source>
        <translation>全アカウントの合計で、1 日にこの額を超えるものを止めます。</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>1 日の上限</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Clip</source>
        <translation>クリップ(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>{count} working – {app}</source>
        <translation>{count} 件作成中 – {app}</translation>
    </message>
</context>
<context>
    <name>MarksBar</name>
    <message>
        <source>Clear start and end</source>
        <translation>開始点と終了点を消す</translation>
    </message>
    <message>
        <source>In {start} · Out {end} · {length} long</source>
        <translation>開始 {start} · 終了 {end} · 長さ {length}</translation>
    </message>
    <message>
        <source>Save trimmed copy</source>
        <translation>トリミングしたコピーを保存</translation>
    </message>
    <message>
        <source>Save trimmed copy…</source>
        <translation>トリミングしたコピーを保存…</translation>
    </message>
</context>
<context>
    <name>MediaField</name>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>{name} を読み込み中…</translation>
    </message>
    <message>
        <source>Show original in folder</source>
        <translation>元のファイルをフォルダーで表示</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>任意</translation>
    </message>
</context>
<context>
    <name>ModelBox</name>
    <message>
        <source>All models</source>
        <translation>すべてのモデル</translation>
    </message>
    <message>
        <source>All models…</source>
        <translation>すべてのモデル…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation>
            <numerusform>モデル %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>All models</source>
        <translation>すべてのモデル</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選ぶ</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>モデルを選ぶ</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>Keep this model among your favourites ({key})</source>
        <translation>このモデルをお気に入りに入れる ({key})</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation>「{words}」の検索結果はありません</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>まだ何もありません。</translation>
    </message>
    <message>
        <source>Recently used</source>
        <translation>最近使ったもの</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>モデルを検索</translation>
    </message>
    <message>
        <source>What it should do</source>
        <translation>やりたいこと</translation>
    </message>
</context>
<context>
    <name>ModelForm</name>
    <message>
        <source>Advanced</source>
        <translation>詳細設定</translation>
    </message>
    <message>
        <source>Cropped to the first frame&apos;s shape</source>
        <translation>最初のフレームの縦横比に合わせて切り抜きました</translation>
    </message>
</context>
<context>
    <name>ModelsController</name>
    <message>
        <source>Stays in {service}, because this model does not take it: {fields}</source>
        <translation>このモデルでは使えないため {service} に残ります：{fields}</translation>
    </message>
    <message>
        <source>bring words and pictures along</source>
        <translation>言葉と画像の引き継ぎ</translation>
    </message>
</context>
<context>
    <name>NetworkBlock</name>
    <message>
        <source>Address: {url}</source>
        <translation>アドレス：{url}</translation>
    </message>
    <message>
        <source>Asking RunAPI…</source>
        <translation>RunAPI に確認中…</translation>
    </message>
    <message>
        <source>Connection to RunAPI</source>
        <translation>RunAPI への接続</translation>
    </message>
    <message>
        <source>Proxy: the one in your system&apos;s settings cannot be used</source>
        <translation>プロキシ：システム設定のプロキシは使えません</translation>
    </message>
    <message>
        <source>Proxy: {address}</source>
        <translation>プロキシ：{address}</translation>
    </message>
    <message>
        <source>RunAPI answered in {time}.</source>
        <translation>RunAPI が {time} で応答しました。</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>接続をテスト</translation>
    </message>
    <message>
        <source>The proxy comes from your system’s settings. After a change there, restart the app.</source>
        <translation>プロキシはシステムの設定に従います。変更した後はアプリを再起動してください。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>メッセージを閉じる</translation>
    </message>
    <message>
        <source>Press F8 to go to the newest message</source>
        <translation>F8 を押すと最新のメッセージに移動します</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Draw a number</source>
        <translation>数値を引く</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message numerus="yes">
        <source>Only {left} of today’s {bound} limit is left: enough for {fit} of these %Ln clip(s).</source>
        <translation>
            <numerusform>今日の上限 {bound} の残りは {left} です。%Ln クリップのうち {fit} 個分に足ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your balance ({left}) covers {fit} of these %Ln clip(s).</source>
        <translation>
            <numerusform>残高（{left}）で、%Ln クリップのうち {fit} 個を作れます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatternControl</name>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Insert {word}</source>
        <translation>{word}を挿入</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Add bars</source>
        <translation>余白を追加</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>画像を選択</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>切り抜き</translation>
    </message>
    <message>
        <source>Drop a picture, paste,
or click to choose</source>
        <translation>ドロップ、貼り付け、
クリックで画像を選択</translation>
    </message>
    <message>
        <source>Pictures and videos ({patterns})</source>
        <translation>画像と動画 ({patterns})</translation>
    </message>
    <message>
        <source>Rotated upright</source>
        <translation>正しい向きに回転</translation>
    </message>
    <message>
        <source>Swap first and last frame</source>
        <translation>最初と最後のフレームを入れ替える</translation>
    </message>
    <message>
        <source>Transparent areas made white</source>
        <translation>透明部分を白に</translation>
    </message>
    <message>
        <source>{before} → bars added, {after}</source>
        <translation>{before} → 余白を追加、{after}</translation>
    </message>
    <message>
        <source>{before} → converted to {after}</source>
        <translation>{before} → {after} に変換</translation>
    </message>
    <message>
        <source>{before} → cropped to {after}</source>
        <translation>{before} → {after} に切り抜き</translation>
    </message>
    <message>
        <source>{before} → re-encoded, {after}</source>
        <translation>{before} → 再エンコード、{after}</translation>
    </message>
    <message>
        <source>{before} → scaled to {after}</source>
        <translation>{before} → {after} にサイズ変更</translation>
    </message>
</context>
<context>
    <name>PictureTile</name>
    <message>
        <source>Drag to change the order, or press {left} or {right}. Delete removes it.</source>
        <translation>ドラッグするか {left}、{right} キーで順番を変えられます。Delete で削除します。</translation>
    </message>
</context>
<context>
    <name>PicturesField</name>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>画像を選択</translation>
    </message>
    <message>
        <source>Drop pictures, paste,
or click to choose</source>
        <translation>ドロップ、貼り付け、
クリックで画像を選択</translation>
    </message>
    <message>
        <source>Pictures and videos ({patterns})</source>
        <translation>画像と動画 ({patterns})</translation>
    </message>
    <message>
        <source>Reading {number} of {count}…</source>
        <translation>読み込み中 {number}/{count}…</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %Ln picture(s).</source>
        <translation>
            <numerusform>画像は %Ln 枚まで入ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>optional</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>{count} of {most}</source>
        <translation>{count}/{most}</translation>
    </message>
    <message>
        <source>{label}, picture {number} of {count}</source>
        <translation>{label}、画像 {number}/{count}</translation>
    </message>
</context>
<context>
    <name>PlacesBlock</name>
    <message>
        <source>Clips: {path}</source>
        <translation>クリップ：{path}</translation>
    </message>
    <message>
        <source>If you remove the app, all of this stays. First remove your key in “Account and key”, then delete the folders you don’t want to keep.</source>
        <translation>アプリを削除しても、これらはすべて残ります。先に「アカウントとキー」でキーを削除してから、不要なフォルダーを削除してください。</translation>
    </message>
    <message>
        <source>Library, settings and drafts: {path}</source>
        <translation>ライブラリ、設定、下書き：{path}</translation>
    </message>
    <message>
        <source>Log: {path}</source>
        <translation>ログ：{path}</translation>
    </message>
    <message>
        <source>Where it all is</source>
        <translation>保存場所</translation>
    </message>
</context>
<context>
    <name>PlaybackController</name>
    <message>
        <source>Include prompt and settings in saved copies</source>
        <translation>保存するコピーにプロンプトと設定を含める</translation>
    </message>
    <message>
        <source>Storyboard 1</source>
        <translation>ストーリーボード 1</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>This clip plays without sound here. Open it in the system&apos;s player to hear it.</source>
        <translation>ここではこのクリップは音なしで再生されます。音を聞くには、システムのプレーヤーで開いてください。</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
</context>
<context>
    <name>PresenceController</name>
    <message>
        <source>Clips are being made</source>
        <translation>クリップを作成中です</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message numerus="yes">
        <source>%Ln more file(s) cannot be used either.</source>
        <translation>
            <numerusform>ほかにも使えないファイルが %Ln 件あります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add at least %Ln picture(s).</source>
        <translation>
            <numerusform>画像を %Ln 枚以上追加してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The prompt is %Ln character(s) too long for this model.</source>
        <translation>
            <numerusform>プロンプトがこのモデルの上限を %Ln 文字超えています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This model takes up to %Ln picture(s). Please remove some.</source>
        <translation>
            <numerusform>このモデルで使える画像は %Ln 枚までです。いくつか外してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write at least %Ln character(s).</source>
        <translation>
            <numerusform>%Ln 文字以上書いてください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>残り約 {minutes} 分</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>残り約 {seconds} 秒</translation>
    </message>
    <message>
        <source>nearly done</source>
        <translation>まもなく完了</translation>
    </message>
</context>
<context>
    <name>PromptField</name>
    <message>
        <source>Describe what happens in the clip</source>
        <translation>クリップで何が起こるかを書いてください</translation>
    </message>
    <message>
        <source>Drag, or press ↑ ↓, for a taller prompt; double-click, or press Home, for the usual height</source>
        <translation>ドラッグするか ↑ ↓ で高さを変えられます。ダブルクリックまたは Home で元の高さに戻ります</translation>
    </message>
    <message>
        <source>Height of the prompt</source>
        <translation>プロンプトの高さ</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>ほか…</translation>
    </message>
    <message>
        <source>Nothing special in mind? Write “{words}”</source>
        <translation>思いつかないときは「{words}」と書いてみましょう</translation>
    </message>
    <message>
        <source>Prompt ideas</source>
        <translation>プロンプトのアイデア</translation>
    </message>
    <message>
        <source>Prompts you have used appear here</source>
        <translation>使ったプロンプトがここに表示されます</translation>
    </message>
    <message>
        <source>Recent prompts</source>
        <translation>最近のプロンプト</translation>
    </message>
    <message>
        <source>Write a neutral prompt</source>
        <translation>無難なプロンプトを書く</translation>
    </message>
</context>
<context>
    <name>RecoverDialog</name>
    <message>
        <source>Asking RunAPI…</source>
        <translation>RunAPI に確認中…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Fetches a clip made elsewhere or missing here. This costs nothing.</source>
        <translation>ほかの場所で作ったクリップや、ここにないクリップを取得します。料金はかかりません。</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>作成に使ったもの</translation>
    </message>
    <message>
        <source>Paste the task ID. RunAPI shows it with each task.</source>
        <translation>タスク ID を貼り付けてください。RunAPI の各タスクに表示されています。</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Recover by task ID</source>
        <translation>タスク ID で復元</translation>
    </message>
    <message>
        <source>RunAPI has no task of this kind with that ID. Check what it was made with.</source>
        <translation>RunAPI にその ID のこの種類のタスクはありません。何で作ったかを確認してください。</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>タスク ID</translation>
    </message>
    <message>
        <source>This is not a task ID. Task IDs have no slashes, question marks or double dots.</source>
        <translation>タスク ID ではありません。タスク ID にスラッシュ、疑問符、連続したピリオドは含まれません。</translation>
    </message>
</context>
<context>
    <name>ReelList</name>
    <message>
        <source>Clips</source>
        <translation>クリップ</translation>
    </message>
</context>
<context>
    <name>RepairController</name>
    <message numerus="yes">
        <source>%Ln damaged item(s). Unfinished clips wait until they are repaired.</source>
        <translation>
            <numerusform>破損した項目が %Ln 件あります。未完了のクリップは修復されるまで待ちます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) repaired. The old contents are kept in a file.</source>
        <translation>
            <numerusform>%Ln 件を修復しました。元の内容はファイルに残してあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
</context>
<context>
    <name>SampleClip</name>
    <message>
        <source>Sample clip: the sun sinks behind a harbour</source>
        <translation>サンプルクリップ：港の向こうに日が沈みます</translation>
    </message>
</context>
<context>
    <name>SamplePictures</name>
    <message>
        <source>Harbour at dusk</source>
        <translation>夕暮れの港</translation>
    </message>
    <message>
        <source>Jellyfish</source>
        <translation>クラゲ</translation>
    </message>
    <message>
        <source>No picture at hand? Begin with one of these:</source>
        <translation>手元に画像がないときは、こちらから：</translation>
    </message>
    <message>
        <source>Tea field in the fog</source>
        <translation>霧の茶畑</translation>
    </message>
    <message>
        <source>Use this picture as the first frame</source>
        <translation>この画像を最初のフレームに使う</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
</context>
<context>
    <name>ServerController</name>
    <message>
        <source>Make real clips</source>
        <translation>本番のクリップを作る</translation>
    </message>
    <message>
        <source>Practice mode could not start. The log has the details.</source>
        <translation>練習モードを開始できませんでした。詳細はログにあります。</translation>
    </message>
    <message>
        <source>The key is saved. Practice mode is still on, and charges nothing.</source>
        <translation>キーを保存しました。練習モードのままなので料金はかかりません。</translation>
    </message>
</context>
<context>
    <name>ServicesButton</name>
    <message>
        <source>Add or close a service</source>
        <translation>サービスを追加または閉じる</translation>
    </message>
    <message>
        <source>All models…</source>
        <translation>すべてのモデル…</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message numerus="yes">
        <source>%Ln clip(s) moved.</source>
        <translation>
            <numerusform>%Ln 個のクリップを移動しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) stayed in the old folder.</source>
        <translation>
            <numerusform>%Ln 個のクリップは元のフォルダーに残りました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clips folder</source>
        <translation>クリップフォルダー</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>診断情報</translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation>例：{name}</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>そのままにする</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln clip(s) to the new folder too?</source>
        <translation>
            <numerusform>%Ln 個のクリップも新しいフォルダーに移動しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Moving clips…</source>
        <translation>クリップを移動中…</translation>
    </message>
    <message>
        <source>Nothing leaves this computer unless you send it.</source>
        <translation>自分で送らないかぎり、何もこのコンピューターの外に出ません。</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>ログフォルダーを開く</translation>
    </message>
    <message>
        <source>Show diagnostics…</source>
        <translation>診断情報を表示…</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Account and key</source>
        <translation>アカウントとキー</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Back to how this page came</source>
        <translation>このページを最初の状態に戻します</translation>
    </message>
    <message>
        <source>Clips and files</source>
        <translation>クリップとファイル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation>「{words}」の検索結果はありません</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>このページをリセット</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>ストレージ</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>アップデート</translation>
    </message>
    <message>
        <source>While you’re away</source>
        <translation>離れている間</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Anywhere in the window</source>
        <translation>ウィンドウ全体</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>In the form</source>
        <translation>フォームで</translation>
    </message>
    <message>
        <source>In the storyboard</source>
        <translation>ストーリーボード内</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>On the Stage</source>
        <translation>ステージ</translation>
    </message>
    <message>
        <source>With a clip in the Reel</source>
        <translation>リールでクリップを選んだとき</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Allow it on the page in your browser. Check that the page shows this code:</source>
        <translation>ブラウザーのページで許可してください。ページに次のコードが表示されているか確認してください：</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel sign-in</source>
        <translation>サインインをキャンセル</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address into one yourself.</source>
        <translation>ブラウザーを開けませんでした。アドレスをコピーして開いてください。</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>ブラウザーでサインイン</translation>
    </message>
    <message>
        <source>To use a different browser</source>
        <translation>別のブラウザーを使う場合</translation>
    </message>
    <message>
        <source>You can close this tab and go back to the app.</source>
        <translation>このタブを閉じて、アプリに戻ってください。</translation>
    </message>
</context>
<context>
    <name>SpendingWindow</name>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Charged (millionths of US$)</source>
        <translation>請求額（100万分の1米ドル）</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV を書き出す</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV を書き出す…</translation>
    </message>
    <message>
        <source>Export spending</source>
        <translation>支出を書き出す</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>No clips yet.</source>
        <translation>まだクリップがありません。</translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation>「{words}」の検索結果はありません</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>練習</translation>
    </message>
    <message>
        <source>Practice is free: none of this is real money.</source>
        <translation>練習は無料です。実際のお金ではありません。</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Quoted (millionths of US$)</source>
        <translation>見積もり（100万分の1米ドル）</translation>
    </message>
    <message>
        <source>RunAPI has not reported its figures yet.</source>
        <translation>RunAPI からまだ金額の報告がありません。</translation>
    </message>
    <message>
        <source>RunAPI spending {day}.csv</source>
        <translation>RunAPI 支出 {day}.csv</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>{name} として保存しました</translation>
    </message>
    <message>
        <source>Search prompts, models, tags</source>
        <translation>プロンプト、モデル、タグを検索</translation>
    </message>
    <message>
        <source>Search spending</source>
        <translation>支出を検索</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>It may have reached RunAPI, so it can no longer be cancelled.</source>
        <translation>RunAPI に届いている可能性があるため、もうキャンセルできません。</translation>
    </message>
    <message>
        <source>Make one on the left. Any clip you choose in the Reel plays here.</source>
        <translation>左側でクリップを作るか、リールから選んでください。</translation>
    </message>
    <message>
        <source>RunAPI has it, so it can no longer be cancelled.</source>
        <translation>RunAPI が受け付けたため、もうキャンセルできません。</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>ファイルがありません</translation>
    </message>
    <message>
        <source>The file is here, but the built-in player cannot play it.</source>
        <translation>ファイルはありますが、内蔵プレーヤーでは再生できません。</translation>
    </message>
    <message>
        <source>This clip cannot be played here</source>
        <translation>このクリップはここで再生できません</translation>
    </message>
    <message>
        <source>Your clips play here</source>
        <translation>クリップはここで再生されます</translation>
    </message>
    <message>
        <source>“{path}” is no longer there.</source>
        <translation>「{path}」はもうありません。</translation>
    </message>
</context>
<context>
    <name>StageController</name>
    <message>
        <source>A copy cannot replace its own clip. Choose another name.</source>
        <translation>コピー元のクリップに上書きはできません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>コピーを保存</translation>
    </message>
    <message>
        <source>Save this frame</source>
        <translation>このフレームを保存</translation>
    </message>
    <message>
        <source>Save trimmed copy</source>
        <translation>トリミングしたコピーを保存</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>{name} として保存しました。</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>コピーを保存中</translation>
    </message>
    <message>
        <source>Saving trimmed copy</source>
        <translation>トリミングしたコピーを保存中</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>The frame is on the clipboard.</source>
        <translation>フレームをクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Videos (*.mp4)</source>
        <translation>動画 (*.mp4)</translation>
    </message>
    <message>
        <source>cut losslessly</source>
        <translation>無劣化で切り出し</translation>
    </message>
    <message>
        <source>re-encoded, frame-accurate</source>
        <translation>再エンコード、フレーム単位で正確</translation>
    </message>
    <message>
        <source>{clip} at {time}</source>
        <translation>{clip} {time}</translation>
    </message>
    <message>
        <source>{clip} trimmed</source>
        <translation>{clip} トリミング</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Buy credits on RunAPI&apos;s page</source>
        <translation>RunAPI のページでクレジットを購入します</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>Connected · key from RUNAPI_API_KEY</source>
        <translation>接続済み · RUNAPI_API_KEY のキー</translation>
    </message>
    <message>
        <source>Connected · key kept for this session only</source>
        <translation>接続済み · キーは終了まで保持</translation>
    </message>
    <message>
        <source>Connecting to RunAPI…</source>
        <translation>RunAPI に接続中…</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>キー未設定</translation>
    </message>
    <message>
        <source>Practice mode is starting…</source>
        <translation>練習モードを開始中…</translation>
    </message>
    <message>
        <source>Practice mode · nothing is charged</source>
        <translation>練習モード · 料金はかかりません</translation>
    </message>
    <message>
        <source>Today {money}</source>
        <translation>今日 {money}</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>チャージ</translation>
    </message>
    <message>
        <source>{count} working</source>
        <translation>作成中 {count}</translation>
    </message>
</context>
<context>
    <name>StorageBlock</name>
    <message numerus="yes">
        <source>%Ln practice clip(s) moved to trash.</source>
        <translation>
            <numerusform>%Ln 個の練習クリップをゴミ箱に移動しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear moving previews</source>
        <translation>動くプレビューを消去</translation>
    </message>
    <message>
        <source>Clips folder</source>
        <translation>クリップフォルダー</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Move practice clips to trash</source>
        <translation>練習クリップをゴミ箱に移動</translation>
    </message>
    <message>
        <source>Moving previews</source>
        <translation>動くプレビュー</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>このコンピューターの使用量</translation>
    </message>
    <message>
        <source>Pictures and videos you used</source>
        <translation>使った画像と動画</translation>
    </message>
    <message>
        <source>Pictures on cards</source>
        <translation>カードの画像</translation>
    </message>
    <message>
        <source>There are none now.</source>
        <translation>今はありません。</translation>
    </message>
    <message>
        <source>They are drawn again when you point at a card.</source>
        <translation>カードにポインターを合わせると再び作られます。</translation>
    </message>
    <message>
        <source>You can undo this for a moment.</source>
        <translation>しばらくの間は元に戻せます。</translation>
    </message>
</context>
<context>
    <name>StoryboardController</name>
    <message numerus="yes">
        <source>%Ln storyboard(s) deleted.</source>
        <translation>
            <numerusform>%Ln 件のストーリーボードを削除しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>ムービーを書き出す</translation>
    </message>
    <message numerus="yes">
        <source>Joining %Ln clip(s) losslessly</source>
        <translation>
            <numerusform>%Ln クリップを無劣化で連結中</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>New storyboard</source>
        <translation>新しいストーリーボード</translation>
    </message>
    <message>
        <source>Re-encoding: an MP4 cannot hold clip {number} as it is</source>
        <translation>再エンコード中：クリップ {number} はそのまま MP4 に入れられません</translation>
    </message>
    <message>
        <source>Re-encoding: clip {number} has a different size or format</source>
        <translation>再エンコード中：クリップ {number} のサイズか形式が異なります</translation>
    </message>
    <message>
        <source>Re-encoding: clip {number} is cut between key frames</source>
        <translation>再エンコード中：クリップ {number} の切れ目がキーフレームの間にあります</translation>
    </message>
    <message>
        <source>Rename the storyboard</source>
        <translation>ストーリーボードの名前を変更</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Storyboard {number}</source>
        <translation>ストーリーボード {number}</translation>
    </message>
    <message>
        <source>The film cannot replace one of its own clips. Choose another name.</source>
        <translation>ムービーで使用中のクリップに上書きはできません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>The film is saved as {name}.</source>
        <translation>ムービーを {name} として保存しました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Videos (*.mp4)</source>
        <translation>動画 (*.mp4)</translation>
    </message>
    <message>
        <source>add to storyboard</source>
        <translation>ストーリーボードに追加</translation>
    </message>
    <message>
        <source>delete storyboard</source>
        <translation>ストーリーボードの削除</translation>
    </message>
    <message>
        <source>move in storyboard</source>
        <translation>ストーリーボード内の移動</translation>
    </message>
    <message>
        <source>remove from storyboard</source>
        <translation>ストーリーボードから削除</translation>
    </message>
    <message>
        <source>rename storyboard</source>
        <translation>ストーリーボードの名前の変更</translation>
    </message>
    <message>
        <source>start and end in storyboard</source>
        <translation>ストーリーボードの開始点と終了点</translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>「{name}」を削除しました。</translation>
    </message>
</context>
<context>
    <name>StoryboardPanel</name>
    <message numerus="yes">
        <source>%Ln clip(s) · {length}</source>
        <translation>
            <numerusform>%Ln クリップ · {length}</numerusform>
        </translation>
    </message>
    <message>
        <source>Add clips first</source>
        <translation>先にクリップを追加してください</translation>
    </message>
    <message>
        <source>Back to the clip (Esc)</source>
        <translation>クリップに戻る (Esc)</translation>
    </message>
    <message>
        <source>Close the storyboard</source>
        <translation>ストーリーボードを閉じる</translation>
    </message>
    <message>
        <source>Damaged · {name}</source>
        <translation>破損 · {name}</translation>
    </message>
    <message>
        <source>Delete this storyboard</source>
        <translation>このストーリーボードを削除</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>ムービーを書き出す</translation>
    </message>
    <message>
        <source>Export film…</source>
        <translation>ムービーを書き出す…</translation>
    </message>
    <message>
        <source>Export in progress</source>
        <translation>書き出し中</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>New storyboard…</source>
        <translation>新しいストーリーボード…</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Play all clips in order</source>
        <translation>すべてのクリップを順に再生</translation>
    </message>
    <message>
        <source>Play through</source>
        <translation>通して再生</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Save all clips as one MP4</source>
        <translation>すべてのクリップを 1 つの MP4 に保存</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>ストーリーボード</translation>
    </message>
    <message>
        <source>Storyboards</source>
        <translation>ストーリーボード一覧</translation>
    </message>
</context>
<context>
    <name>StripList</name>
    <message>
        <source>Storyboard</source>
        <translation>ストーリーボード</translation>
    </message>
</context>
<context>
    <name>StripModel</name>
    <message>
        <source>This clip is no longer in the library</source>
        <translation>このクリップはもうライブラリにありません</translation>
    </message>
    <message>
        <source>{number}: clip missing</source>
        <translation>{number}：クリップなし</translation>
    </message>
    <message>
        <source>{number}: {title}, {length}</source>
        <translation>{number}：{title}、{length}</translation>
    </message>
</context>
<context>
    <name>StripPage</name>
    <message>
        <source>Storyboard</source>
        <translation>ストーリーボード</translation>
    </message>
</context>
<context>
    <name>SumsTable</name>
    <message>
        <source>Charged</source>
        <translation>請求額</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日別</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル別</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>集計</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ別</translation>
    </message>
</context>
<context>
    <name>SupportController</name>
    <message>
        <source>Clips cannot be played here because a video component of this system is missing. They are still made and saved, and open in the system&apos;s own player.</source>
        <translation>このシステムに動画用の部品がないため、ここではクリップを再生できません。作成と保存はでき、システムのプレーヤーで開けます。</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>診断情報…</translation>
    </message>
    <message>
        <source>The file manager could not be opened. The log is in {path}</source>
        <translation>ファイルマネージャーを開けませんでした。ログの場所：{path}</translation>
    </message>
</context>
<context>
    <name>TagEdit</name>
    <message>
        <source>Add a tag</source>
        <translation>タグを追加</translation>
    </message>
    <message>
        <source>Remove tag {tag}</source>
        <translation>タグ {tag} を削除</translation>
    </message>
    <message>
        <source>Remove “{tag}”</source>
        <translation>「{tag}」を削除</translation>
    </message>
</context>
<context>
    <name>TakesStepper</name>
    <message>
        <source>Fewer takes</source>
        <translation>テイクを減らす</translation>
    </message>
    <message>
        <source>More takes</source>
        <translation>テイクを増やす</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>テイク</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>ツアーを終える</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>ステップ {number} / {count}</translation>
    </message>
</context>
<context>
    <name>TourController</name>
    <message>
        <source>Choose a model, drop a picture, write what should happen. The button at the bottom shows the price before you press it.</source>
        <translation>モデルを選び、画像をドロップして、何が起こるかを書きます。料金は、押す前から下のボタンに表示されています。</translation>
    </message>
    <message>
        <source>Everything you make is here, newest first: in progress, ready, or failed.</source>
        <translation>作成中も、完成したものも、失敗したものも、新しい順にここに並びます。</translation>
    </message>
    <message>
        <source>New here? The tour shows the window in three steps.</source>
        <translation>はじめての方へ：3 ステップで画面をご案内します。</translation>
    </message>
    <message>
        <source>Start the tour</source>
        <translation>ツアーを始める</translation>
    </message>
    <message>
        <source>The Reel</source>
        <translation>リール</translation>
    </message>
    <message>
        <source>The Stage</source>
        <translation>ステージ</translation>
    </message>
    <message>
        <source>The clip you choose plays here. Continue from any frame, restyle it, or save a copy.</source>
        <translation>選んだクリップがここで再生されます。好きなフレームから続けたり、スタイルを変えたり、コピーを保存したりできます。</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>フォーム</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Full screen</source>
        <translation>フルスクリーン</translation>
    </message>
    <message>
        <source>Full screen (F)</source>
        <translation>フルスクリーン (F)</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>ループ</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Mute (M)</source>
        <translation>ミュート (M)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>一時停止 (Space)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>再生 (Space)</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>再生位置</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>ミュートを解除</translation>
    </message>
    <message>
        <source>Sound on (M)</source>
        <translation>ミュートを解除 (M)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>This frame</source>
        <translation>このフレーム</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>{total} · frame {number}</source>
        <translation>{total} · フレーム {number}</translation>
    </message>
</context>
<context>
    <name>TrimOffer</name>
    <message>
        <source>Keeps {start} to {end}</source>
        <translation>{start} から {end} までを残します</translation>
    </message>
    <message>
        <source>Start of the part to keep</source>
        <translation>残す部分の始まり</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>トリミング</translation>
    </message>
    <message>
        <source>Trim to {length}</source>
        <translation>{length} にトリミング</translation>
    </message>
</context>
<context>
    <name>TrimmableField</name>
    <message>
        <source>Trim “{name}” first, or clear the field.</source>
        <translation>先に「{name}」をトリミングするか、欄を空にしてください。</translation>
    </message>
</context>
<context>
    <name>UpdatesBlock</name>
    <message>
        <source>Check now</source>
        <translation>今すぐ確認</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>このバージョン</translation>
    </message>
</context>
<context>
    <name>UpdatesController</name>
    <message>
        <source>Look for new versions of the app once a week? Nothing about you is sent.</source>
        <translation>週に 1 回、アプリの新しいバージョンを確認しますか？あなたに関する情報は送信されません。</translation>
    </message>
    <message>
        <source>Skip this version</source>
        <translation>このバージョンをスキップ</translation>
    </message>
    <message>
        <source>Yes, look</source>
        <translation>はい、確認する</translation>
    </message>
</context>
<context>
    <name>VideoField</name>
    <message>
        <source>Choose a video</source>
        <translation>動画を選択</translation>
    </message>
    <message>
        <source>Convert to MP4</source>
        <translation>MP4 に変換</translation>
    </message>
    <message>
        <source>Drop a video or a clip, paste its address,
or click to choose</source>
        <translation>動画やクリップをドロップ、アドレスを貼り付け、
またはクリックして選択</translation>
    </message>
    <message>
        <source>Make the file smaller</source>
        <translation>ファイルを小さくする</translation>
    </message>
    <message>
        <source>Videos ({patterns})</source>
        <translation>動画 ({patterns})</translation>
    </message>
    <message>
        <source>starts here</source>
        <translation>ここから開始</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>By model</source>
        <translation>モデル順</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>タイトル順</translation>
    </message>
    <message>
        <source>Group by day</source>
        <translation>日ごとにまとめる</translation>
    </message>
    <message>
        <source>Large cards</source>
        <translation>大きいカード</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>長い順</translation>
    </message>
    <message>
        <source>Medium cards</source>
        <translation>中くらいのカード</translation>
    </message>
    <message>
        <source>Most expensive first</source>
        <translation>料金の高い順</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>古い順</translation>
    </message>
    <message>
        <source>Small cards</source>
        <translation>小さいカード</translation>
    </message>
    <message>
        <source>Sort and view</source>
        <translation>並べ替えと表示</translation>
    </message>
    <message>
        <source>{order}. Change the order, card size or grouping</source>
        <translation>{order}。並び順、カードの大きさ、グループ分けを変更します</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>It may be asking for its password in a window of its own. Without an answer, the app goes on in a minute.</source>
        <translation>別のウィンドウでパスワードを求めているかもしれません。入力がなければ、1 分ほどで先に進みます。</translation>
    </message>
    <message>
        <source>Waiting for this computer&apos;s keyring</source>
        <translation>このコンピューターのキーリングを待っています</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Drop a picture, say what should happen, and get a clip on your disk.</source>
        <translation>画像をドロップし、何が起こるかを書けば、クリップが手元に届きます。</translation>
    </message>
    <message>
        <source>From a picture and an idea to a clip</source>
        <translation>画像とアイデアからクリップへ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Paste a key</source>
        <translation>キーを貼り付け</translation>
    </message>
    <message>
        <source>Practice without a key</source>
        <translation>キーなしで練習</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Sign in on runapi.ai; this app gets its own key.</source>
        <translation>runapi.ai でサインインすると、このアプリ専用のキーが作られます。</translation>
    </message>
    <message>
        <source>Try it first</source>
        <translation>まずは試す</translation>
    </message>
    <message>
        <source>Works just like the real thing, free: the app makes the clips on your computer.</source>
        <translation>本番と同じように動き、無料です。クリップはアプリがこのコンピューターで作ります。</translation>
    </message>
    <message>
        <source>You see every price before you pay. Practice is free.</source>
        <translation>料金はいつも支払う前にわかります。練習は無料です。</translation>
    </message>
    <message>
        <source>Your words and pictures go to RunAPI to make your clip, and nowhere else.</source>
        <translation>入力した言葉と画像は、クリップを作るために RunAPI だけに送られます。</translation>
    </message>
</context>
<context>
    <name>WellField</name>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
</context>
<context>
    <name>_Window</name>
    <message>
        <source>Full screen</source>
        <translation>フルスクリーン</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About RunAPI Desktop</source>
        <translation>RunAPI Desktop について</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>今すぐ確認</translation>
    </message>
    <message>
        <source>Makes AI video clips with Hailuo, Luma, Kling, Veo and {count} more services through RunAPI. Open source under the MIT licence.</source>
        <translation>RunAPI を通じて Hailuo、Luma、Kling、Veo とほか {count} のサービスで AI 動画クリップを作ります。MIT ライセンスのオープンソースです。</translation>
    </message>
</context>
<context>
    <name>catalog</name>
    <message>
        <source>0 leaves the model free; 1 keeps it close to your words.</source>
        <translation>0 はモデルに任せ、1 は言葉に忠実になります。</translation>
    </message>
    <message>
        <source>10 s</source>
        <translation>10 秒</translation>
    </message>
    <message>
        <source>10 s is 720p only</source>
        <translation>10 秒は 720p のみ</translation>
    </message>
    <message>
        <source>10 s is 768p only</source>
        <translation>10 秒は 768p のみ</translation>
    </message>
    <message>
        <source>1080p needs Hailuo 2.3</source>
        <translation>1080p は Hailuo 2.3 のみ</translation>
    </message>
    <message>
        <source>15 s</source>
        <translation>15 秒</translation>
    </message>
    <message>
        <source>4 s</source>
        <translation>4 秒</translation>
    </message>
    <message>
        <source>4K is from text only</source>
        <translation>4K はテキストのみで作れます</translation>
    </message>
    <message>
        <source>5 s</source>
        <translation>5 秒</translation>
    </message>
    <message>
        <source>512p: Hailuo 02 Standard only</source>
        <translation>512p：Hailuo 02 Standard のみ</translation>
    </message>
    <message>
        <source>6 s</source>
        <translation>6 秒</translation>
    </message>
    <message>
        <source>6 s · fixed</source>
        <translation>6 秒 · 固定</translation>
    </message>
    <message>
        <source>8 s</source>
        <translation>8 秒</translation>
    </message>
    <message>
        <source>A last frame needs 5 s</source>
        <translation>最後のフレームには 5 秒が必要です</translation>
    </message>
    <message>
        <source>A last frame needs 768p</source>
        <translation>最後のフレームには 768p が必要です</translation>
    </message>
    <message>
        <source>A last frame needs Pro</source>
        <translation>最後のフレームには Pro が必要です</translation>
    </message>
    <message>
        <source>A last frame needs a first frame</source>
        <translation>最後のフレームには最初のフレームが必要です</translation>
    </message>
    <message>
        <source>A new clip after a video and pictures · up to 4K</source>
        <translation>動画と画像をもとに新しいクリップ · 最大 4K</translation>
    </message>
    <message>
        <source>A picture speaks or sings your audio file · up to 720p</source>
        <translation>画像が音声に合わせて話す・歌う · 最大 720p</translation>
    </message>
    <message>
        <source>A portrait speaks or sings your audio file · best value</source>
        <translation>人物画像が音声に合わせて話す・歌う · お得</translation>
    </message>
    <message>
        <source>A portrait speaks or sings your audio file · finest</source>
        <translation>人物画像が音声に合わせて話す・歌う · 最も精細</translation>
    </message>
    <message>
        <source>A portrait speaks or sings · the first generation</source>
        <translation>人物画像が話す・歌う · 第 1 世代</translation>
    </message>
    <message>
        <source>A portrait speaks or sings · the first generation, finer</source>
        <translation>人物画像が話す・歌う · 第 1 世代、より精細</translation>
    </message>
    <message>
        <source>A portrait speaks your audio file, however long it is</source>
        <translation>長さを問わず、人物画像が音声に合わせて話します</translation>
    </message>
    <message>
        <source>A voice that is to be heard, spoken by somebody in the clip.</source>
        <translation>クリップの中の誰かが話す声です。</translation>
    </message>
    <message>
        <source>Add a clip: drop or choose one from the Reel.</source>
        <translation>リールのクリップをドロップ、または選択してください。</translation>
    </message>
    <message>
        <source>Add a first frame: drop, paste or choose a picture.</source>
        <translation>最初のフレームの画像を追加してください。</translation>
    </message>
    <message>
        <source>Add a first or a last frame: drop, paste or choose a picture.</source>
        <translation>最初か最後のフレームの画像を追加してください。</translation>
    </message>
    <message>
        <source>Add a last frame: drop, paste or choose a picture.</source>
        <translation>最後のフレームの画像を追加してください。</translation>
    </message>
    <message>
        <source>Add a picture: drop, paste or choose one.</source>
        <translation>画像をドロップ、貼り付け、または選択してください。</translation>
    </message>
    <message>
        <source>Add a reference picture: drop, paste or choose one.</source>
        <translation>参考画像をドロップ、貼り付け、または選択してください。</translation>
    </message>
    <message>
        <source>Add a source video: drop, paste or choose one.</source>
        <translation>元の動画をドロップ、貼り付け、または選択してください。</translation>
    </message>
    <message>
        <source>Add a video whose motion the picture should follow.</source>
        <translation>画像に付けたい動きの動画を追加してください。</translation>
    </message>
    <message>
        <source>Add the voice or song: drop or choose an audio file.</source>
        <translation>声か歌を追加してください。音声ファイルをドロップまたは選択します。</translation>
    </message>
    <message>
        <source>Adds a visible watermark to the clip.</source>
        <translation>クリップに見える透かしを入れます。</translation>
    </message>
    <message>
        <source>Adds detail to your prompt.</source>
        <translation>プロンプトに細部を補います。</translation>
    </message>
    <message>
        <source>Adds detail to your prompt. Turn it off to use your exact words.</source>
        <translation>プロンプトに細部を補います。書いたとおりに使うにはオフにしてください。</translation>
    </message>
    <message>
        <source>Adds these words to the clip as a visible watermark.</source>
        <translation>この文字をクリップに透かしとして入れます。</translation>
    </message>
    <message>
        <source>Anime</source>
        <translation>アニメ</translation>
    </message>
    <message>
        <source>As in the picture</source>
        <translation>画像と同じ</translation>
    </message>
    <message>
        <source>As in the video</source>
        <translation>動画と同じ</translation>
    </message>
    <message>
        <source>As the first frame</source>
        <translation>最初のフレームと同じ</translation>
    </message>
    <message>
        <source>As the model likes</source>
        <translation>モデルに任せる</translation>
    </message>
    <message>
        <source>As the pictures</source>
        <translation>画像と同じ</translation>
    </message>
    <message>
        <source>Audio file</source>
        <translation>音声ファイル</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Begin at</source>
        <translation>開始位置</translation>
    </message>
    <message>
        <source>Brings a picture to life · can loop · 480p</source>
        <translation>画像に命を吹き込みます · ループ可 · 480p</translation>
    </message>
    <message>
        <source>Callback URL</source>
        <translation>コールバック URL</translation>
    </message>
    <message>
        <source>Change what this clip shows in HappyHorse</source>
        <translation>このクリップの内容を HappyHorse で変える</translation>
    </message>
    <message>
        <source>Change what this clip shows in Kling</source>
        <translation>このクリップの内容を Kling で変える</translation>
    </message>
    <message>
        <source>Change what this clip shows in Runway Aleph</source>
        <translation>このクリップの内容を Runway Aleph で変える</translation>
    </message>
    <message>
        <source>Change what this clip shows in Wan</source>
        <translation>このクリップの内容を Wan で変える</translation>
    </message>
    <message>
        <source>Changes a video from your words and a picture · up to 1080p</source>
        <translation>言葉と画像で動画を変えます · 最大 1080p</translation>
    </message>
    <message>
        <source>Changes a video from your words and pictures · up to 4K</source>
        <translation>言葉と画像で動画を変えます · 最大 4K</translation>
    </message>
    <message>
        <source>Changes a video from your words · up to 1080p</source>
        <translation>言葉で動画を変えます · 最大 1080p</translation>
    </message>
    <message>
        <source>Changes a video · several shots · up to 1080p</source>
        <translation>動画を変えます · 複数カット · 最大 1080p</translation>
    </message>
    <message>
        <source>Changes a video · sound if you like · quick</source>
        <translation>動画を変えます · サウンド任意 · 高速</translation>
    </message>
    <message>
        <source>Changes what a video shows: things, light, place, angle</source>
        <translation>動画の中身を変えます：物、光、場所、アングル</translation>
    </message>
    <message>
        <source>Choose a clip that Grok Imagine made</source>
        <translation>Grok Imagine が作ったクリップを選んでください</translation>
    </message>
    <message>
        <source>Choose a clip that Kling 2.5 Turbo made</source>
        <translation>Kling 2.5 Turbo が作ったクリップを選んでください</translation>
    </message>
    <message>
        <source>Choose a clip that Midjourney made from a picture</source>
        <translation>Midjourney が画像から作ったクリップを選んでください</translation>
    </message>
    <message>
        <source>Choose a clip that PixVerse made</source>
        <translation>PixVerse が作ったクリップを選んでください</translation>
    </message>
    <message>
        <source>Choose a clip that Runway made</source>
        <translation>Runway が作ったクリップを選んでください</translation>
    </message>
    <message>
        <source>Choose a clip that Veo 3.1 made</source>
        <translation>Veo 3.1 が作ったクリップを選んでください</translation>
    </message>
    <message>
        <source>Clay</source>
        <translation>クレイ</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>Closeness to the prompt</source>
        <translation>プロンプトへの忠実さ</translation>
    </message>
    <message>
        <source>Cuts between shots instead of one continuous take.</source>
        <translation>ひと続きの映像ではなく、カットを切り替えます。</translation>
    </message>
    <message>
        <source>Daring</source>
        <translation>大胆</translation>
    </message>
    <message>
        <source>Daring needs a picture that Grok Imagine made</source>
        <translation>「大胆」には Grok Imagine が作った画像が必要です</translation>
    </message>
    <message>
        <source>Describe how the picture should move</source>
        <translation>画像がどう動くかを書いてください</translation>
    </message>
    <message>
        <source>Describe the new look (English only)</source>
        <translation>新しい見た目を書いてください（英語のみ）</translation>
    </message>
    <message>
        <source>Describe what should change in the video</source>
        <translation>動画で変えたい内容を書いてください</translation>
    </message>
    <message>
        <source>Edit in HappyHorse</source>
        <translation>HappyHorse で編集</translation>
    </message>
    <message>
        <source>Edit in Kling</source>
        <translation>Kling で編集</translation>
    </message>
    <message>
        <source>Edit in Runway Aleph</source>
        <translation>Runway Aleph で編集</translation>
    </message>
    <message>
        <source>Edit in Wan</source>
        <translation>Wan で編集</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Every other time the video runs backwards, so that nothing jumps.</source>
        <translation>1 回おきに逆再生するので、つなぎ目が飛びません。</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>続きを作る</translation>
    </message>
    <message>
        <source>Extend in Grok Imagine</source>
        <translation>Grok Imagine で続きを作る</translation>
    </message>
    <message>
        <source>Extend in Kling</source>
        <translation>Kling で続きを作る</translation>
    </message>
    <message>
        <source>Extend in Midjourney</source>
        <translation>Midjourney で続きを作る</translation>
    </message>
    <message>
        <source>Extend in PixVerse</source>
        <translation>PixVerse で続きを作る</translation>
    </message>
    <message>
        <source>Extend in Runway</source>
        <translation>Runway で続きを作る</translation>
    </message>
    <message>
        <source>Extend in Veo 3.1</source>
        <translation>Veo 3.1 で続きを作る</translation>
    </message>
    <message>
        <source>Facing</source>
        <translation>人物の向き</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>高速</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Film noir</source>
        <translation>フィルムノワール</translation>
    </message>
    <message>
        <source>Find the scenes</source>
        <translation>シーンを探す</translation>
    </message>
    <message>
        <source>First and last frame · 4 to 15 s · up to 2K</source>
        <translation>最初と最後のフレーム · 4～15 秒 · 最大 2K</translation>
    </message>
    <message>
        <source>First and last frame · 5 or 10 s</source>
        <translation>最初と最後のフレーム · 5 または 10 秒</translation>
    </message>
    <message>
        <source>First and last frame · 5 or 10 s · best value</source>
        <translation>最初と最後のフレーム · 5 または 10 秒 · お得</translation>
    </message>
    <message>
        <source>First and last frame · 6 or 10 s · up to 768p</source>
        <translation>最初と最後のフレーム · 6 または 10 秒 · 最大 768p</translation>
    </message>
    <message>
        <source>First and last frame · 6 s · finest detail</source>
        <translation>最初と最後のフレーム · 6 秒 · 最も精細</translation>
    </message>
    <message>
        <source>First and last frame · follows your words closely · 5 s</source>
        <translation>最初と最後のフレーム · 言葉に忠実 · 5 秒</translation>
    </message>
    <message>
        <source>First and last frame · up to 720p · quick</source>
        <translation>最初と最後のフレーム · 最大 720p · 高速</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 3 to 15 s · up to 4K</source>
        <translation>最初と最後のフレーム · サウンド付き · 3～15 秒 · 最大 4K</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 10 s · up to 4K</source>
        <translation>最初と最後のフレーム · サウンド付き · 4～10 秒 · 最大 4K</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 15 s · quick</source>
        <translation>最初と最後のフレーム · サウンド付き · 4～15 秒 · 高速</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 15 s · up to 4K</source>
        <translation>最初と最後のフレーム · サウンド付き · 4～15 秒 · 最大 4K</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 15 s · up to 720p</source>
        <translation>最初と最後のフレーム · サウンド付き · 4～15 秒 · 最大 720p</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 30 s · up to 1080p</source>
        <translation>最初と最後のフレーム · サウンド付き · 4～30 秒 · 最大 1080p</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 8 s · best value</source>
        <translation>最初と最後のフレーム · サウンド付き · 4～8 秒 · お得</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 8 s · finest</source>
        <translation>最初と最後のフレーム · サウンド付き · 4～8 秒 · 最も精細</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 8 s · quick</source>
        <translation>最初と最後のフレーム · サウンド付き · 4～8 秒 · 高速</translation>
    </message>
    <message>
        <source>First and last frame · with sound · up to 1080p</source>
        <translation>最初と最後のフレーム · サウンド付き · 最大 1080p</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>最初のフレーム</translation>
    </message>
    <message>
        <source>Fixed at 6 s for Pro</source>
        <translation>Pro は 6 秒固定です</translation>
    </message>
    <message>
        <source>Follows from the pictures you add.</source>
        <translation>追加した画像によって決まります。</translation>
    </message>
    <message>
        <source>Follows your words closely · 5 s</source>
        <translation>言葉に忠実 · 5 秒</translation>
    </message>
    <message>
        <source>Frame shape</source>
        <translation>縦横比</translation>
    </message>
    <message>
        <source>Frames or reference pictures, not both</source>
        <translation>フレームと参考画像は同時に使えません</translation>
    </message>
    <message>
        <source>From a first frame · 3 to 15 s · up to 1080p</source>
        <translation>最初のフレームから · 3～15 秒 · 最大 1080p</translation>
    </message>
    <message>
        <source>From a first frame · 3 to 15 s · up to 1080p · quick</source>
        <translation>最初のフレームから · 3～15 秒 · 最大 1080p · 高速</translation>
    </message>
    <message>
        <source>From a first frame · 5 or 10 s · cheapest</source>
        <translation>最初のフレームから · 5 または 10 秒 · 最安</translation>
    </message>
    <message>
        <source>From a first frame · 5 or 10 s · finest of its generation</source>
        <translation>最初のフレームから · 5 または 10 秒 · この世代で最も精細</translation>
    </message>
    <message>
        <source>From a first frame · sound if you like · 5 to 15 s · quick</source>
        <translation>最初のフレームから · サウンド任意 · 5～15 秒 · 高速</translation>
    </message>
    <message>
        <source>From a first frame · with sound · 1 to 15 s · up to 1080p</source>
        <translation>最初のフレームから · サウンド付き · 1～15 秒 · 最大 1080p</translation>
    </message>
    <message>
        <source>From a first frame · with sound · 5 or 10 s · up to 1080p</source>
        <translation>最初のフレームから · サウンド付き · 5 または 10 秒 · 最大 1080p</translation>
    </message>
    <message>
        <source>From a first frame · with sound · several shots · up to 1080p</source>
        <translation>最初のフレームから · サウンド付き · 複数カット · 最大 1080p</translation>
    </message>
    <message>
        <source>From a picture · with sound · 1 to 30 s · quick</source>
        <translation>画像から · サウンド付き · 1～30 秒 · 高速</translation>
    </message>
    <message>
        <source>From a picture · with sound · 6 to 30 s</source>
        <translation>画像から · サウンド付き · 6～30 秒</translation>
    </message>
    <message>
        <source>From a picture · with sound · up to 15 s · up to 1080p</source>
        <translation>画像から · サウンド付き · 最大 15 秒 · 最大 1080p</translation>
    </message>
    <message>
        <source>From one picture to another · with sound · 1 to 15 s</source>
        <translation>画像から別の画像へ · サウンド付き · 1～15 秒</translation>
    </message>
    <message>
        <source>From text and reference pictures · 2 to 10 s</source>
        <translation>テキストと参考画像から · 2～10 秒</translation>
    </message>
    <message>
        <source>From text and reference pictures · 4 to 15 s · up to 2K</source>
        <translation>テキストと参考画像から · 4～15 秒 · 最大 2K</translation>
    </message>
    <message>
        <source>From text only · 3 to 15 s · up to 1080p</source>
        <translation>テキストのみ · 3～15 秒 · 最大 1080p</translation>
    </message>
    <message>
        <source>From text only · 3 to 15 s · up to 1080p · quick</source>
        <translation>テキストのみ · 3～15 秒 · 最大 1080p · 高速</translation>
    </message>
    <message>
        <source>From text only · 5 or 10 s · best value</source>
        <translation>テキストのみ · 5 または 10 秒 · お得</translation>
    </message>
    <message>
        <source>From text only · 5 or 10 s · finest of its generation</source>
        <translation>テキストのみ · 5 または 10 秒 · この世代で最も精細</translation>
    </message>
    <message>
        <source>From text only · 6 or 10 s · best value</source>
        <translation>テキストのみ · 6 または 10 秒 · お得</translation>
    </message>
    <message>
        <source>From text only · 6 s · finest detail</source>
        <translation>テキストのみ · 6 秒 · 最も精細</translation>
    </message>
    <message>
        <source>From text only · sound with Pro · 5 or 10 s</source>
        <translation>テキストのみ · サウンドは Pro · 5 または 10 秒</translation>
    </message>
    <message>
        <source>From text only · with sound · 1 to 15 s · up to 1080p</source>
        <translation>テキストのみ · サウンド付き · 1～15 秒 · 最大 1080p</translation>
    </message>
    <message>
        <source>From text only · with sound · 3 to 15 s · up to 4K</source>
        <translation>テキストのみ · サウンド付き · 3～15 秒 · 最大 4K</translation>
    </message>
    <message>
        <source>From text only · with sound · 6 to 30 s</source>
        <translation>テキストのみ · サウンド付き · 6～30 秒</translation>
    </message>
    <message>
        <source>From text only · with sound · 720p</source>
        <translation>テキストのみ · サウンド付き · 720p</translation>
    </message>
    <message>
        <source>From text or a first frame · 5 or 10 s · up to 1080p</source>
        <translation>テキストか最初のフレームから · 5 または 10 秒 · 最大 1080p</translation>
    </message>
    <message>
        <source>From text · up to 720p · quick</source>
        <translation>テキストから · 最大 720p · 高速</translation>
    </message>
    <message>
        <source>From text · with sound · 1 to 30 s · quick</source>
        <translation>テキストから · サウンド付き · 1～30 秒 · 高速</translation>
    </message>
    <message>
        <source>From text · with sound · 4 to 12 s · up to 1080p</source>
        <translation>テキストから · サウンド付き · 4～12 秒 · 最大 1080p</translation>
    </message>
    <message>
        <source>From text · with sound · 5 or 10 s · up to 1080p</source>
        <translation>テキストから · サウンド付き · 5 または 10 秒 · 最大 1080p</translation>
    </message>
    <message>
        <source>From text · with sound · several shots · up to 1080p</source>
        <translation>テキストから · サウンド付き · 複数カット · 最大 1080p</translation>
    </message>
    <message>
        <source>From text · with sound · up to 1080p</source>
        <translation>テキストから · サウンド付き · 最大 1080p</translation>
    </message>
    <message>
        <source>From text · with sound · up to 15 s · up to 1080p</source>
        <translation>テキストから · サウンド付き · 最大 15 秒 · 最大 1080p</translation>
    </message>
    <message>
        <source>Go on from</source>
        <translation>続ける位置</translation>
    </message>
    <message>
        <source>Go on from where this clip ends</source>
        <translation>このクリップの終わりから続ける</translation>
    </message>
    <message>
        <source>Goes on from a Grok Imagine clip · 6 or 10 s more</source>
        <translation>Grok Imagine のクリップの続き · さらに 6 または 10 秒</translation>
    </message>
    <message>
        <source>Goes on from a Midjourney clip, once</source>
        <translation>Midjourney のクリップの続き、1 回のみ</translation>
    </message>
    <message>
        <source>Goes on from a PixVerse clip · 1 to 15 s more</source>
        <translation>PixVerse のクリップの続き · さらに 1～15 秒</translation>
    </message>
    <message>
        <source>Goes on from a Runway clip</source>
        <translation>Runway のクリップの続き</translation>
    </message>
    <message>
        <source>Goes on from a Veo clip</source>
        <translation>Veo のクリップの続き</translation>
    </message>
    <message>
        <source>Goes on from a clip that was made from a picture</source>
        <translation>画像から作ったクリップの続き</translation>
    </message>
    <message>
        <source>Goes on from a clip that was made from text</source>
        <translation>テキストから作ったクリップの続き</translation>
    </message>
    <message>
        <source>Golden hour</source>
        <translation>ゴールデンアワー</translation>
    </message>
    <message>
        <source>How lively or bold the movement is.</source>
        <translation>動きの活発さや大胆さです。</translation>
    </message>
    <message>
        <source>How many times as wide and high. 1× only makes it sharper.</source>
        <translation>縦横の倍率です。1× は鮮明にするだけです。</translation>
    </message>
    <message>
        <source>It repeats the video backwards</source>
        <translation>動画を逆再生で繰り返します</translation>
    </message>
    <message>
        <source>Kept from the source</source>
        <translation>元の音声のまま</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最後のフレーム</translation>
    </message>
    <message>
        <source>Last frame and sound with Pro · 5 or 10 s</source>
        <translation>最後のフレームとサウンドは Pro · 5 または 10 秒</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Let a picture move as this clip does</source>
        <translation>このクリップの動きで画像を動かす</translation>
    </message>
    <message>
        <source>Let the lips in this clip follow an audio file</source>
        <translation>このクリップの口の動きを音声ファイルに合わせる</translation>
    </message>
    <message>
        <source>Lip sync</source>
        <translation>リップシンク</translation>
    </message>
    <message>
        <source>Livelier motion · 6 or 10 s · up to 1080p</source>
        <translation>より生き生きした動き · 6 または 10 秒 · 最大 1080p</translation>
    </message>
    <message>
        <source>Livelier motion, finest detail · up to 1080p</source>
        <translation>より生き生きした動き、最も精細 · 最大 1080p</translation>
    </message>
    <message>
        <source>Looks for cuts and for who is speaking.</source>
        <translation>カットの切り替わりと話している人を探します。</translation>
    </message>
    <message>
        <source>Looks things up on the web to understand your prompt better.</source>
        <translation>プロンプトをよく理解するためにウェブで調べます。</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>ループ</translation>
    </message>
    <message>
        <source>Luma understands English only. Please write this prompt in English.</source>
        <translation>Luma は英語しか理解できません。プロンプトは英語で書いてください。</translation>
    </message>
    <message>
        <source>MP4 plays everywhere; some editing programs prefer MOV.</source>
        <translation>MP4 はどこでも再生できます。MOV のほうが向く編集ソフトもあります。</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>元にするもの</translation>
    </message>
    <message>
        <source>Made to fit</source>
        <translation>内容に合わせて作る</translation>
    </message>
    <message>
        <source>Make it talk</source>
        <translation>話させる</translation>
    </message>
    <message>
        <source>Make this clip larger and sharper in Topaz</source>
        <translation>Topaz でこのクリップを大きく鮮明にする</translation>
    </message>
    <message>
        <source>Make this clip larger and sharper in Veo 3.1</source>
        <translation>Veo 3.1 でこのクリップをより大きく鮮明にする</translation>
    </message>
    <message>
        <source>Makes a Veo clip finer · up to 4K</source>
        <translation>Veo のクリップをより精細に · 最大 4K</translation>
    </message>
    <message>
        <source>Makes a video larger and sharper</source>
        <translation>動画を大きく鮮明にします</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>Motion video</source>
        <translation>動きの動画</translation>
    </message>
    <message>
        <source>Natural, subtle motion</source>
        <translation>自然でさりげない動き</translation>
    </message>
    <message>
        <source>Neon night</source>
        <translation>ネオンの夜</translation>
    </message>
    <message>
        <source>New sound for the clip, or that of its source.</source>
        <translation>クリップに新しい音を付けるか、元の音を使います。</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Only Hailuo 02 has a prompt optimizer</source>
        <translation>プロンプト最適化は Hailuo 02 のみです</translation>
    </message>
    <message>
        <source>Only Hailuo 02 supports a last frame</source>
        <translation>最後のフレームは Hailuo 02 のみ対応です</translation>
    </message>
    <message>
        <source>Only Veo 3.1 Fast and Lite take reference pictures</source>
        <translation>参考画像は Veo 3.1 Fast と Lite のみです</translation>
    </message>
    <message>
        <source>Only the simple mode has this</source>
        <translation>かんたんモードのみです</translation>
    </message>
    <message>
        <source>Only the thorough mode has this</source>
        <translation>しっかりモードのみです</translation>
    </message>
    <message>
        <source>Pan left</source>
        <translation>左パン</translation>
    </message>
    <message>
        <source>Pan right</source>
        <translation>右パン</translation>
    </message>
    <message>
        <source>Pedestal down</source>
        <translation>ペデスタルダウン</translation>
    </message>
    <message>
        <source>Pedestal up</source>
        <translation>ペデスタルアップ</translation>
    </message>
    <message>
        <source>People in a picture speak, sing and move · up to 1080p</source>
        <translation>画像の人物が話し、歌い、動きます · 最大 1080p</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Picture → Video</source>
        <translation>画像 → 動画</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Playful</source>
        <translation>遊び心</translation>
    </message>
    <message>
        <source>Plays the video again until the audio file ends.</source>
        <translation>音声ファイルが終わるまで動画を繰り返します。</translation>
    </message>
    <message>
        <source>Pro</source>
        <translation>Pro</translation>
    </message>
    <message>
        <source>Pro is finer and costs more.</source>
        <translation>Pro のほうがきめ細かく、料金も高くなります。</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Prompt expansion</source>
        <translation>プロンプト拡張</translation>
    </message>
    <message>
        <source>Prompt optimizer</source>
        <translation>プロンプト最適化</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>引き</translation>
    </message>
    <message>
        <source>Push in</source>
        <translation>寄り</translation>
    </message>
    <message>
        <source>Puts the person of a picture into a video</source>
        <translation>画像の人物を動画に入れます</translation>
    </message>
    <message>
        <source>Puts your prompt into English first.</source>
        <translation>プロンプトを先に英語に訳します。</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>Re-renders a video from your words · up to 10 s</source>
        <translation>言葉で動画を描き直します · 最大 10 秒</translation>
    </message>
    <message>
        <source>Reference picture</source>
        <translation>参考画像</translation>
    </message>
    <message>
        <source>Reference pictures</source>
        <translation>参考画像</translation>
    </message>
    <message>
        <source>Reference pictures need 8 s</source>
        <translation>参考画像には 8 秒が必要です</translation>
    </message>
    <message>
        <source>Reference pictures need a frame shape</source>
        <translation>参考画像には縦横比の指定が必要です</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考画像</translation>
    </message>
    <message>
        <source>Rejects unsafe prompts and pictures before the clip is made.</source>
        <translation>クリップを作る前に、安全でないプロンプトや画像を拒否します。</translation>
    </message>
    <message>
        <source>Repeat it backwards</source>
        <translation>逆再生で繰り返す</translation>
    </message>
    <message>
        <source>Repeat the video</source>
        <translation>動画を繰り返す</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解像度</translation>
    </message>
    <message>
        <source>Restyle in Luma</source>
        <translation>Luma でスタイル変更</translation>
    </message>
    <message>
        <source>RunAPI also notifies this address. The app works without it.</source>
        <translation>RunAPI がここにも通知します。なくても使えます。</translation>
    </message>
    <message>
        <source>Safety checker</source>
        <translation>安全チェック</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Several shots</source>
        <translation>複数カット</translation>
    </message>
    <message>
        <source>Shake</source>
        <translation>手ぶれ</translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>かんたん</translation>
    </message>
    <message>
        <source>Simple: one face that looks at you. Thorough: any scene.</source>
        <translation>かんたん：正面の顔 1 つ。しっかり：どんなシーンでも。</translation>
    </message>
    <message>
        <source>Snow</source>
        <translation>雪</translation>
    </message>
    <message>
        <source>Sooner, and a little less fine.</source>
        <translation>早く仕上がりますが、精細さは少し下がります。</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>サウンド</translation>
    </message>
    <message>
        <source>Sound needs Pro</source>
        <translation>サウンドには Pro が必要です</translation>
    </message>
    <message>
        <source>Source video</source>
        <translation>元の動画</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Still camera</source>
        <translation>カメラ固定</translation>
    </message>
    <message>
        <source>Takes the voice out of music and noise first.</source>
        <translation>先に音楽や雑音から声を取り出します。</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>話す</translation>
    </message>
    <message>
        <source>Text → Video</source>
        <translation>テキスト → 動画</translation>
    </message>
    <message>
        <source>The camera does not move.</source>
        <translation>カメラは動きません。</translation>
    </message>
    <message>
        <source>The clip ends as it begins, so that it can run on and on.</source>
        <translation>終わりが始まりにつながり、ずっと繰り返せます。</translation>
    </message>
    <message>
        <source>The clip takes its shape from the first frame</source>
        <translation>クリップの縦横比は最初のフレームに合わせられます</translation>
    </message>
    <message>
        <source>The lips in a video follow your audio file</source>
        <translation>動画の口の動きが音声ファイルに合います</translation>
    </message>
    <message>
        <source>The same number and the same settings make a similar clip again.</source>
        <translation>同じ数値と同じ設定なら、似たクリップがもう一度できます。</translation>
    </message>
    <message>
        <source>The second of the clip at which the new part begins.</source>
        <translation>新しい部分が始まる、クリップの秒数です。</translation>
    </message>
    <message>
        <source>The second of the video at which the clip begins.</source>
        <translation>クリップが始まる、動画の秒数です。</translation>
    </message>
    <message>
        <source>There are no pictures</source>
        <translation>画像がありません</translation>
    </message>
    <message>
        <source>There are no reference pictures</source>
        <translation>参考画像がありません</translation>
    </message>
    <message>
        <source>There are reference pictures</source>
        <translation>参考画像があります</translation>
    </message>
    <message>
        <source>There is a first frame</source>
        <translation>最初のフレームがあります</translation>
    </message>
    <message>
        <source>This model does not take a last frame</source>
        <translation>このモデルは最後のフレームに対応していません</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>しっかり</translation>
    </message>
    <message>
        <source>Tilt down</source>
        <translation>ティルトダウン</translation>
    </message>
    <message>
        <source>Tilt up</source>
        <translation>ティルトアップ</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>追跡</translation>
    </message>
    <message>
        <source>Translate the prompt</source>
        <translation>プロンプトを翻訳</translation>
    </message>
    <message>
        <source>Truck left</source>
        <translation>左トラック</translation>
    </message>
    <message>
        <source>Truck right</source>
        <translation>右トラック</translation>
    </message>
    <message>
        <source>Two pictures</source>
        <translation>画像 2 枚</translation>
    </message>
    <message>
        <source>Upscale</source>
        <translation>アップスケール</translation>
    </message>
    <message>
        <source>Upscale in Topaz</source>
        <translation>Topaz でアップスケール</translation>
    </message>
    <message>
        <source>Upscale in Veo 3.1</source>
        <translation>Veo 3.1 でアップスケール</translation>
    </message>
    <message>
        <source>Use its motion in Kling</source>
        <translation>この動きを Kling で使う</translation>
    </message>
    <message>
        <source>Use its motion in Wan</source>
        <translation>この動きを Wan で使う</translation>
    </message>
    <message>
        <source>Use this clip as the source of a new one in Luma</source>
        <translation>このクリップを Luma の新しいクリップの元にする</translation>
    </message>
    <message>
        <source>Video → Video</source>
        <translation>動画 → 動画</translation>
    </message>
    <message>
        <source>Vintage</source>
        <translation>ヴィンテージ</translation>
    </message>
    <message>
        <source>Voice only</source>
        <translation>声だけ</translation>
    </message>
    <message>
        <source>Voices, noises and music that fit the clip.</source>
        <translation>クリップに合った声、音、音楽。</translation>
    </message>
    <message>
        <source>Watercolour</source>
        <translation>水彩</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>透かし</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>ウェブ検索</translation>
    </message>
    <message>
        <source>What should not be seen: blur, text…</source>
        <translation>映ってほしくないもの：ぼけ、文字…</translation>
    </message>
    <message>
        <source>What the clip should not show.</source>
        <translation>クリップに映さないもの。</translation>
    </message>
    <message>
        <source>Whether the picture or the video decides this.</source>
        <translation>画像と動画のどちらに合わせるかです。</translation>
    </message>
    <message>
        <source>White where somebody should speak, black elsewhere.</source>
        <translation>話す人の場所は白、それ以外は黒です。</translation>
    </message>
    <message>
        <source>With people and things of your pictures · 1 to 15 s</source>
        <translation>画像の人や物を使って · 1～15 秒</translation>
    </message>
    <message>
        <source>With people and things of your pictures · 3 to 15 s</source>
        <translation>画像の人や物を使って · 3～15 秒</translation>
    </message>
    <message>
        <source>With people and things of your pictures · 3 to 15 s · up to 4K</source>
        <translation>画像の人や物を使って · 3～15 秒 · 最大 4K</translation>
    </message>
    <message>
        <source>With sound · 4 to 10 s · up to 4K</source>
        <translation>サウンド付き · 4～10 秒 · 最大 4K</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>除外するもの</translation>
    </message>
    <message>
        <source>Without reference pictures the clip is like its source</source>
        <translation>参考画像がないと、元と似たクリップになります</translation>
    </message>
    <message>
        <source>Words to show in the clip, such as your name</source>
        <translation>クリップに表示する文字（名前など）</translation>
    </message>
    <message>
        <source>Write a prompt: what should happen in the clip?</source>
        <translation>プロンプトを書いてください。クリップで何が起こりますか？</translation>
    </message>
    <message>
        <source>Your frames</source>
        <translation>自分のフレーム</translation>
    </message>
    <message>
        <source>Your picture moves as a video does</source>
        <translation>画像が動画と同じように動きます</translation>
    </message>
    <message>
        <source>Your picture moves as a video does · up to 1080p</source>
        <translation>画像が動画と同じように動きます · 最大 1080p</translation>
    </message>
    <message>
        <source>Your picture moves as a video of 3 to 30 s does</source>
        <translation>画像が 3～30 秒の動画と同じように動きます</translation>
    </message>
    <message>
        <source>Your reference pictures</source>
        <translation>自分の参考画像</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>自分の言葉</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>ズームイン</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>ズームアウト</translation>
    </message>
    <message>
        <source>clip</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>references</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>サウンド</translation>
    </message>
    <message>
        <source>text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>two pictures</source>
        <translation>画像 2 枚</translation>
    </message>
    <message>
        <source>video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} 秒</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>About RunAPI Desktop</source>
        <translation>RunAPI Desktop について</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>アカウントを追加…</translation>
    </message>
    <message>
        <source>Add to storyboard</source>
        <translation>ストーリーボードに追加</translation>
    </message>
    <message>
        <source>Already first</source>
        <translation>すでに先頭です</translation>
    </message>
    <message>
        <source>Already last</source>
        <translation>すでに末尾です</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Change limit…</source>
        <translation>上限を変更…</translation>
    </message>
    <message>
        <source>Choose a clip in the storyboard first</source>
        <translation>先にストーリーボードでクリップを選んでください</translation>
    </message>
    <message>
        <source>Choose a clip made from a file first</source>
        <translation>先にファイルから作ったクリップを選んでください</translation>
    </message>
    <message>
        <source>Choose a clip made with this app first</source>
        <translation>先にこのアプリで作ったクリップを選んでください</translation>
    </message>
    <message>
        <source>Choose a clip that RunAPI made first</source>
        <translation>先に RunAPI が作ったクリップを選んでください</translation>
    </message>
    <message>
        <source>Choose a clip with a prompt first</source>
        <translation>先にプロンプトのあるクリップを選んでください</translation>
    </message>
    <message>
        <source>Choose a damaged clip first</source>
        <translation>先に破損したクリップを選んでください</translation>
    </message>
    <message>
        <source>Choose a failed clip first</source>
        <translation>先に失敗したクリップを選んでください</translation>
    </message>
    <message>
        <source>Choose a finished clip first</source>
        <translation>先に完成したクリップを選んでください</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>モデルを選ぶ…</translation>
    </message>
    <message>
        <source>Choose how to start first</source>
        <translation>先に始め方を選んでください</translation>
    </message>
    <message>
        <source>Choose two finished clips first</source>
        <translation>先に完成したクリップを 2 つ選んでください</translation>
    </message>
    <message>
        <source>Close this service</source>
        <translation>このサービスを閉じる</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Compare these two</source>
        <translation>この 2 つを比較</translation>
    </message>
    <message>
        <source>Continue from last frame</source>
        <translation>最後のフレームから続ける</translation>
    </message>
    <message>
        <source>Continue from this frame</source>
        <translation>このフレームから続ける</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy diagnostics…</source>
        <translation>診断情報をコピー…</translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation>プロンプトをコピー</translation>
    </message>
    <message>
        <source>Copy task ID</source>
        <translation>タスク ID をコピー</translation>
    </message>
    <message>
        <source>Copy this frame</source>
        <translation>このフレームをコピー</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切り取り</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>ダークテーマ</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Edit as new</source>
        <translation>新規として編集</translation>
    </message>
    <message>
        <source>Enter key…</source>
        <translation>キーを入力…</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>コマンドを検索…</translation>
    </message>
    <message>
        <source>Find in the Reel</source>
        <translation>リール内を検索</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>フルスクリーン</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Generate again…</source>
        <translation>もう一度生成…</translation>
    </message>
    <message>
        <source>Go to the Reel</source>
        <translation>リールへ移動</translation>
    </message>
    <message>
        <source>Go to the Stage</source>
        <translation>ステージへ移動</translation>
    </message>
    <message>
        <source>Go to the form</source>
        <translation>フォームへ移動</translation>
    </message>
    <message>
        <source>Go to the newest message</source>
        <translation>最新の通知に移動</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>ガイド</translation>
    </message>
    <message>
        <source>In a separate file</source>
        <translation>別のファイルに</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>キー…</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>ライトテーマ</translation>
    </message>
    <message>
        <source>Limit…</source>
        <translation>上限…</translation>
    </message>
    <message>
        <source>Locate the file…</source>
        <translation>ファイルを探す…</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>探す…</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>作る</translation>
    </message>
    <message>
        <source>Match system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>More with this clip</source>
        <translation>このクリップでほかにできること</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左へ移動</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右へ移動</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>ゴミ箱に移動</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>次のエリア</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>No clip waits for your word</source>
        <translation>確認待ちのクリップはありません</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent</source>
        <translation>送信待ちのものはありません</translation>
    </message>
    <message>
        <source>Nothing on the clipboard fits here</source>
        <translation>ここに貼り付けられるものがありません</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>やり直す操作はありません</translation>
    </message>
    <message>
        <source>Nothing to select here</source>
        <translation>ここで選べるものはありません</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>元に戻す操作はありません</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>1 フレーム戻る</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>1 フレーム進む</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>1 秒戻る</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>1 秒進む</translation>
    </message>
    <message>
        <source>Only services that were added can be closed</source>
        <translation>閉じられるのは追加したサービスだけです</translation>
    </message>
    <message>
        <source>Open in the system&apos;s player</source>
        <translation>システムのプレーヤーで開く</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>ログフォルダーを開く</translation>
    </message>
    <message>
        <source>Open picture or video…</source>
        <translation>画像または動画を開く…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Play backwards, again faster</source>
        <translation>逆再生、もう一度で速く</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>ここから再生</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>再生/一時停止</translation>
    </message>
    <message>
        <source>Play, again faster</source>
        <translation>再生、もう一度で速く</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>練習モード</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>前のエリア</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Recover by task ID…</source>
        <translation>タスク ID で復元…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Remove account…</source>
        <translation>アカウントを削除…</translation>
    </message>
    <message>
        <source>Remove from the storyboard</source>
        <translation>ストーリーボードから削除</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Repair damaged items</source>
        <translation>破損した項目を修復</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>コピーを保存…</translation>
    </message>
    <message>
        <source>Save copies with prompt and settings in a separate file</source>
        <translation>プロンプトと設定を別ファイルにしてコピーを保存</translation>
    </message>
    <message>
        <source>Save copies with prompt and settings inside the file</source>
        <translation>プロンプトと設定をファイル内に含めてコピーを保存</translation>
    </message>
    <message>
        <source>Save copies without prompt and settings</source>
        <translation>プロンプトと設定を含めずにコピーを保存</translation>
    </message>
    <message>
        <source>Save the clip with another name or elsewhere</source>
        <translation>クリップを別の名前や場所に保存</translation>
    </message>
    <message>
        <source>Save this frame as PNG…</source>
        <translation>このフレームを PNG で保存…</translation>
    </message>
    <message>
        <source>Save trimmed copy…</source>
        <translation>トリミングしたコピーを保存…</translation>
    </message>
    <message>
        <source>See this clip and another side by side</source>
        <translation>このクリップと別のクリップを並べて表示</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Select some text first</source>
        <translation>先に文字を選択してください</translation>
    </message>
    <message>
        <source>Select some text or clips first</source>
        <translation>先に文字かクリップを選択してください</translation>
    </message>
    <message>
        <source>Set end here</source>
        <translation>ここを終了点にする</translation>
    </message>
    <message>
        <source>Set start here</source>
        <translation>ここを開始点にする</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Show clips folder</source>
        <translation>クリップフォルダーを表示</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Show the file in the file manager</source>
        <translation>ファイルマネージャーでファイルを表示</translation>
    </message>
    <message>
        <source>Show what it was made from</source>
        <translation>元になったものを表示</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>サウンドのオン/オフ</translation>
    </message>
    <message>
        <source>Spending limits…</source>
        <translation>支出の上限…</translation>
    </message>
    <message>
        <source>Spending…</source>
        <translation>支出…</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スター</translation>
    </message>
    <message>
        <source>Start a new clip from the frame on screen</source>
        <translation>画面のフレームから新しいクリップを始める</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>ストーリーボード</translation>
    </message>
    <message>
        <source>Tags and notes…</source>
        <translation>タグとメモ…</translation>
    </message>
    <message>
        <source>The file is where it should be</source>
        <translation>ファイルは元の場所にあります</translation>
    </message>
    <message>
        <source>The main account cannot be removed</source>
        <translation>メインアカウントは削除できません</translation>
    </message>
    <message>
        <source>There is no message</source>
        <translation>通知はありません</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>最後へ</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>最初へ</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>ツアー</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo the order</source>
        <translation>注文を取り消す</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>これは何？</translation>
    </message>
    <message>
        <source>Yes, inside the file</source>
        <translation>はい、ファイルの中に</translation>
    </message>
</context>
<context>
    <name>date_text</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Files of type:</source>
        <translation>ファイルの種類：</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>場所：</translation>
    </message>
</context>
<context>
    <name>error_text</name>
    <message>
        <source>Another sign-in was started.</source>
        <translation>別のサインインが始まりました。</translation>
    </message>
    <message>
        <source>Choose {limit} or less.</source>
        <translation>{limit} 以下を選んでください。</translation>
    </message>
    <message>
        <source>Choose {limit} or more.</source>
        <translation>{limit} 以上を選んでください。</translation>
    </message>
    <message>
        <source>Disk full or read-only; will resume</source>
        <translation>ディスクがいっぱいか読み取り専用です。解消後に再開します</translation>
    </message>
    <message>
        <source>Enter a full web address that starts with http:// or https://.</source>
        <translation>http:// または https:// で始まる完全なアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Needs credits</source>
        <translation>クレジットが必要</translation>
    </message>
    <message>
        <source>Needs your OK</source>
        <translation>確認が必要</translation>
    </message>
    <message>
        <source>Needs your key</source>
        <translation>キーが必要</translation>
    </message>
    <message>
        <source>No reply from the browser for five minutes. Start again when you are ready.</source>
        <translation>ブラウザーから 5 分間応答がありませんでした。準備ができたらもう一度始めてください。</translation>
    </message>
    <message>
        <source>Nothing could be downloaded from that address.</source>
        <translation>そのアドレスからは何もダウンロードできませんでした。</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>料金はかかっていません。</translation>
    </message>
    <message>
        <source>Offline; resumes when you’re back online</source>
        <translation>オフラインです。接続が戻れば再開します</translation>
    </message>
    <message>
        <source>One of your clips has that name. Choose another one.</source>
        <translation>その名前のクリップがすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Please write this in English.</source>
        <translation>英語で書いてください。</translation>
    </message>
    <message>
        <source>RunAPI Desktop is already open with this data folder.</source>
        <translation>このデータフォルダーの RunAPI Desktop はすでに開いています。</translation>
    </message>
    <message>
        <source>RunAPI already has a different request under this task’s key. It was not sent again.</source>
        <translation>このタスクのキーで、内容の異なる依頼がすでに RunAPI にあります。再送信はしていません。</translation>
    </message>
    <message>
        <source>RunAPI cannot be reached. Check the internet connection.</source>
        <translation>RunAPI に接続できません。インターネット接続を確認してください。</translation>
    </message>
    <message>
        <source>RunAPI did not accept the settings. Nothing was charged.</source>
        <translation>RunAPI が設定を受け付けませんでした。料金はかかっていません。</translation>
    </message>
    <message>
        <source>RunAPI did not accept this key. Check that it was copied whole.</source>
        <translation>RunAPI がこのキーを受け付けませんでした。キー全体をコピーしたか確認してください。</translation>
    </message>
    <message>
        <source>RunAPI did not accept this.</source>
        <translation>RunAPI が受け付けませんでした。</translation>
    </message>
    <message>
        <source>RunAPI did not issue a key. Please sign in again.</source>
        <translation>RunAPI がキーを発行しませんでした。もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>RunAPI finished the task but sent no clip.</source>
        <translation>RunAPI はタスクを完了しましたが、クリップが届きませんでした。</translation>
    </message>
    <message>
        <source>RunAPI is asking the app to slow down for a moment.</source>
        <translation>RunAPI から、少し間隔を空けるよう求められています。</translation>
    </message>
    <message>
        <source>RunAPI is busy; will retry</source>
        <translation>RunAPI が混み合っています。再試行します</translation>
    </message>
    <message>
        <source>RunAPI is having problems right now; the app will retry.</source>
        <translation>RunAPI で問題が起きています。アプリが再試行します。</translation>
    </message>
    <message>
        <source>RunAPI is having problems; will retry</source>
        <translation>RunAPI で問題が発生中。再試行します</translation>
    </message>
    <message>
        <source>RunAPI itself has run out of credits for this model; your balance is not the reason. Try again later.</source>
        <translation>RunAPI 側でこのモデルのクレジットが尽きています。残高が原因ではありません。後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>RunAPI no longer knows this task.</source>
        <translation>このタスクは RunAPI にもうありません。</translation>
    </message>
    <message>
        <source>RunAPI refused the file.</source>
        <translation>RunAPI がファイルを拒否しました。</translation>
    </message>
    <message>
        <source>RunAPI removed the clip before it could be downloaded.</source>
        <translation>ダウンロードする前に RunAPI がクリップを削除しました。</translation>
    </message>
    <message>
        <source>RunAPI said: “{words}”</source>
        <translation>RunAPI からのメッセージ：「{words}」</translation>
    </message>
    <message>
        <source>RunAPI sent an unexpected reply. Please try again.</source>
        <translation>RunAPI から予期しない応答がありました。もう一度お試しください。</translation>
    </message>
    <message>
        <source>Something went wrong in the app. Nothing was sent.</source>
        <translation>アプリで問題が発生しました。何も送信していません。</translation>
    </message>
    <message>
        <source>Something went wrong in the app. The log has the details.</source>
        <translation>アプリで問題が発生しました。詳細はログにあります。</translation>
    </message>
    <message>
        <source>The account has no credits left.</source>
        <translation>アカウントのクレジットが残っていません。</translation>
    </message>
    <message>
        <source>The app cannot write to the folder “{path}”.</source>
        <translation>アプリがフォルダー「{path}」に書き込めません。</translation>
    </message>
    <message>
        <source>The app is still starting. Try again in a moment.</source>
        <translation>アプリを起動中です。少し待ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The audio is {actual} long; at least {limit} is needed.</source>
        <translation>オーディオは {actual} です。{limit} 以上必要です。</translation>
    </message>
    <message>
        <source>The audio is {actual} long; the limit is {limit}.</source>
        <translation>オーディオは {actual} です。上限は {limit} です。</translation>
    </message>
    <message>
        <source>The browser cannot reach the app on this computer. Paste a key instead.</source>
        <translation>ブラウザーからこのコンピューターのアプリに接続できません。代わりにキーを貼り付けてください。</translation>
    </message>
    <message>
        <source>The disk is full. Free up some space, and the app carries on by itself.</source>
        <translation>ディスクがいっぱいです。空きを作ると、アプリが自動で続けます。</translation>
    </message>
    <message>
        <source>The file from RunAPI is not a playable video.</source>
        <translation>RunAPI から届いたファイルは再生できる動画ではありません。</translation>
    </message>
    <message>
        <source>The file is {actual}; the limit is {limit}.</source>
        <translation>ファイルは {actual} です。上限は {limit} です。</translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be used.</source>
        <translation>フォルダー「{path}」は使えません。</translation>
    </message>
    <message>
        <source>The model could not make this clip. Nothing was charged.</source>
        <translation>モデルがこのクリップを作れませんでした。料金はかかっていません。</translation>
    </message>
    <message>
        <source>The model did not accept these settings. Try another length, resolution or picture.</source>
        <translation>モデルがこの設定を受け付けませんでした。長さ、解像度、画像を変えてお試しください。</translation>
    </message>
    <message>
        <source>The model is too busy right now. Try again in a few minutes.</source>
        <translation>モデルが混み合っています。数分後にもう一度お試しください。</translation>
    </message>
    <message>
        <source>The model&apos;s safety check refused the prompt or the picture. Try other words or another picture.</source>
        <translation>モデルの安全チェックで、プロンプトか画像が拒否されました。別の言葉や画像でお試しください。</translation>
    </message>
    <message>
        <source>The path “{path}” is too long for this system. Choose a folder nearer the top.</source>
        <translation>パス「{path}」はこのシステムには長すぎます。もっと上の階層のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>The picture is too narrow: the narrowest shape allowed is 2:5.</source>
        <translation>画像が縦長すぎます。使えるのは 2:5 までです。</translation>
    </message>
    <message>
        <source>The picture is too small: the short side is {actual} px and must be over {limit} px.</source>
        <translation>画像が小さすぎます。短辺は {actual} px で、{limit} px を超える必要があります。</translation>
    </message>
    <message>
        <source>The picture is too wide: the widest shape allowed is 5:2.</source>
        <translation>画像が横長すぎます。使えるのは 5:2 までです。</translation>
    </message>
    <message>
        <source>The picture or video for this clip is no longer on this computer.</source>
        <translation>このクリップの画像または動画は、もうこのコンピューターにありません。</translation>
    </message>
    <message>
        <source>The video is {actual} long; the limit is {limit}.</source>
        <translation>動画は {actual} です。上限は {limit} です。</translation>
    </message>
    <message>
        <source>There is no picture or video in it that can be used.</source>
        <translation>使える画像や動画がありません。</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring cannot be used, so the key is kept for this session only.</source>
        <translation>このコンピューターのキーリングを使えないため、キーはこのセッションの間だけ保持されます。</translation>
    </message>
    <message>
        <source>This entry is damaged. Repair the library first: nothing is lost or sent meanwhile.</source>
        <translation>この項目は破損しています。先にライブラリを修復してください。その間、失われたり送信されたりするものはありません。</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>必須項目です。</translation>
    </message>
    <message>
        <source>This file</source>
        <translation>このファイル</translation>
    </message>
    <message>
        <source>This format is not supported. Use JPEG, PNG or WebP for pictures, MP4 or MOV for videos, and MP3, WAV or M4A for audio.</source>
        <translation>この形式には対応していません。画像は JPEG、PNG、WebP、動画は MP4、MOV、オーディオは MP3、WAV、M4A を使ってください。</translation>
    </message>
    <message>
        <source>This model cannot work with that clip. Please choose another.</source>
        <translation>このモデルではそのクリップを使えません。別のクリップを選んでください。</translation>
    </message>
    <message>
        <source>This order was sent with another key. It is never sent with this one: you could pay twice. Put that key back and try again; if it is gone, RunAPI’s website shows whether the clip was made.</source>
        <translation>この注文は別のキーで送信されています。二重に課金されるおそれがあるため、今のキーでは送信しません。元のキーに戻して、もう一度お試しください。そのキーがもうない場合は、クリップができたかどうかを RunAPI のサイトで確認できます。</translation>
    </message>
    <message>
        <source>You declined in the browser. Sign in again if that was a mistake.</source>
        <translation>ブラウザーで拒否されました。間違いの場合は、もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>Your key may not use this model.</source>
        <translation>お使いのキーではこのモデルを使えません。</translation>
    </message>
    <message>
        <source>Your library was made by a newer version of the app. Please update the app.</source>
        <translation>このライブラリは新しいバージョンのアプリで作られました。アプリを更新してください。</translation>
    </message>
    <message>
        <source>{first}–{last} s</source>
        <translation>{first}～{last} 秒</translation>
    </message>
    <message>
        <source>{name} cannot be found.</source>
        <translation>{name}が見つかりません。</translation>
    </message>
    <message>
        <source>{name} cannot be opened: you may not read it, or another program is using it.</source>
        <translation>{name}を開けません。読み取る権限がないか、別のプログラムが使用中です。</translation>
    </message>
    <message>
        <source>{name} cannot be read as a picture. Use a JPEG, PNG or WebP file.</source>
        <translation>{name}は画像として読み取れません。JPEG、PNG、WebP ファイルを使ってください。</translation>
    </message>
    <message>
        <source>{name} cannot be read as a video. Use an MP4 or MOV file.</source>
        <translation>{name}は動画として読み取れません。MP4 か MOV ファイルを使ってください。</translation>
    </message>
    <message>
        <source>{name} cannot be read as audio. Use an MP3, WAV or M4A file.</source>
        <translation>{name}はオーディオとして読み取れません。MP3、WAV、M4A ファイルを使ってください。</translation>
    </message>
    <message>
        <source>{name} cannot be read. It may be damaged.</source>
        <translation>{name}を読み取れません。破損している可能性があります。</translation>
    </message>
    <message>
        <source>{name} could not be read. If it lies on a network or a stick, check the connection.</source>
        <translation>{name}を読み取れませんでした。ネットワークや USB メモリーにあるファイルなら、接続を確認してください。</translation>
    </message>
    <message>
        <source>{name} has too many pixels to be opened safely.</source>
        <translation>{name}は画素数が多すぎて、安全に開けません。</translation>
    </message>
    <message>
        <source>{name} is a camera raw file. Export it as JPEG or PNG.</source>
        <translation>{name}はカメラの RAW ファイルです。JPEG か PNG に書き出してください。</translation>
    </message>
    <message>
        <source>{name} is a folder: please choose one file in it.</source>
        <translation>{name}はフォルダーです。中のファイルを 1 つ選んでください。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name}は空です。</translation>
    </message>
    <message>
        <source>{name} is in a format that cannot be shown here. Convert it to MP4 first.</source>
        <translation>{name}はここで表示できない形式です。先に MP4 に変換してください。</translation>
    </message>
    <message>
        <source>{name} is neither MP4 nor MOV, which {service} needs.</source>
        <translation>{name}は MP4 でも MOV でもありません。{service} にはどちらかが必要です。</translation>
    </message>
    <message>
        <source>{name} is neither MP4 nor MOV.</source>
        <translation>{name}は MP4 でも MOV でもありません。</translation>
    </message>
    <message>
        <source>{name} is not a file: please choose another.</source>
        <translation>{name}はファイルではありません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>{name} is too small: the short side is {actual} px and must be over {limit} px.</source>
        <translation>{name}は小さすぎます。短辺は {actual} px で、{limit} px を超える必要があります。</translation>
    </message>
    <message>
        <source>{name} is too wide or too tall (allowed 2:5–5:2).</source>
        <translation>{name}は横長または縦長すぎます（2:5–5:2 まで）。</translation>
    </message>
    <message>
        <source>{name} is {actual} long; at least {limit} is needed.</source>
        <translation>{name}は {actual} です。{limit} 以上必要です。</translation>
    </message>
    <message>
        <source>{name} is {actual} long; the limit is {limit}.</source>
        <translation>{name}は {actual} です。上限は {limit} です。</translation>
    </message>
    <message>
        <source>{name} is {actual} long; {service} takes up to {limit}.</source>
        <translation>{name}は {actual} です。{service} で使えるのは {limit} までです。</translation>
    </message>
    <message>
        <source>{name} is {actual}; the limit is {limit}.</source>
        <translation>{name}は {actual} です。上限は {limit} です。</translation>
    </message>
    <message>
        <source>{name} is “{value}”, which cannot be used.</source>
        <translation>{name} の値「{value}」は使えません。</translation>
    </message>
    <message>
        <source>{name} took too long to open.</source>
        <translation>{name}を開くのに時間がかかりすぎました。</translation>
    </message>
    <message>
        <source>{name} was not saved because the result was incomplete. Please try again.</source>
        <translation>{name}は結果が不完全だったため保存していません。もう一度お試しください。</translation>
    </message>
    <message>
        <source>{name}: rename this file. Its name has characters that cannot be saved.</source>
        <translation>{name}：ファイル名を変更してください。保存できない文字が含まれています。</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>「{name}」</translation>
    </message>
    <message>
        <source>“{name}” was not saved: it is in use by another program.</source>
        <translation>「{name}」は保存されませんでした。別のプログラムが使用中です。</translation>
    </message>
    <message>
        <source>“{name}” was not saved: its folder cannot be used.</source>
        <translation>「{name}」は保存されませんでした。フォルダーを使えません。</translation>
    </message>
    <message>
        <source>“{name}” was not saved: its folder cannot be written to.</source>
        <translation>「{name}」は保存されませんでした。フォルダーに書き込めません。</translation>
    </message>
    <message>
        <source>“{name}” was not saved: the disk is full.</source>
        <translation>「{name}」は保存されませんでした。ディスクがいっぱいです。</translation>
    </message>
    <message>
        <source>“{name}” was not saved: the path is too long for this system.</source>
        <translation>「{name}」は保存されませんでした。パスがこのシステムには長すぎます。</translation>
    </message>
    <message>
        <source>“{path}” is in use by another program. Close it there, then try again.</source>
        <translation>「{path}」は別のプログラムが使用中です。そちらで閉じてから、もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>field_help</name>
    <message>
        <source>A clip in the Reel that the new one starts from. It must have been made by RunAPI.</source>
        <translation>新しいクリップの出発点になる、リールのクリップです。RunAPI で作られたものに限ります。</translation>
    </message>
    <message>
        <source>A picture that the clip is made from. Drop, paste or choose one. The app converts what does not fit.</source>
        <translation>クリップのもとになる画像です。ドロップ、貼り付け、または選択します。合わないものはアプリが変換します。</translation>
    </message>
    <message>
        <source>A video that the clip is made from. One that is too long can be trimmed here.</source>
        <translation>クリップのもとになる動画です。長すぎるときはここでトリミングできます。</translation>
    </message>
    <message>
        <source>A voice or a song that the clip follows.</source>
        <translation>クリップが合わせる声や歌です。</translation>
    </message>
    <message>
        <source>How long the clip is. The button below shows what it costs.</source>
        <translation>クリップの長さです。料金は下のボタンに表示されます。</translation>
    </message>
    <message>
        <source>How sharp the clip is. More can cost more; the button below shows the price.</source>
        <translation>クリップの細かさです。高いほど料金が上がることがあります。料金は下のボタンに表示されます。</translation>
    </message>
    <message>
        <source>Leave it as it is and the model decides.</source>
        <translation>そのままにすると、モデルが決めます。</translation>
    </message>
    <message>
        <source>Pictures of people, things or places that the clip should show. Drag them to reorder.</source>
        <translation>クリップに登場させたい人、もの、場所の画像です。ドラッグで順番を変えられます。</translation>
    </message>
    <message>
        <source>What should happen: what moves, how the camera moves, what the light is like. One or two sentences are enough.</source>
        <translation>何が起こるかを書きます。何が動くか、カメラがどう動くか、どんな光か。1、2 文で十分です。</translation>
    </message>
    <message>
        <source>Width to height: 16:9 for screens, 9:16 for phones, 1:1 for posts.</source>
        <translation>縦横比です。16:9 は画面、9:16 はスマートフォン、1:1 は投稿に向いています。</translation>
    </message>
</context>
<context>
    <name>i18n</name>
    <message>
        <source>{words}, {last}</source>
        <translation>{words}、{last}</translation>
    </message>
</context>
<context>
    <name>key</name>
    <message>
        <source>Connected to {name}. Balance {balance}.</source>
        <translation>{name} に接続しました。残高 {balance}。</translation>
    </message>
    <message>
        <source>Kept for this session only: this computer has no usable keyring.</source>
        <translation>使えるキーリングがないため、このセッションの間だけ保持されます。</translation>
    </message>
    <message>
        <source>Not checked yet: {reason}</source>
        <translation>未確認：{reason}</translation>
    </message>
    <message>
        <source>Practice mode needs no key. Save one to make real clips.</source>
        <translation>練習モードにキーは不要です。本番のクリップを作るにはキーを保存してください。</translation>
    </message>
    <message>
        <source>RUNAPI_API_KEY from the environment still takes precedence.</source>
        <translation>環境変数 RUNAPI_API_KEY が引き続き優先されます。</translation>
    </message>
    <message>
        <source>Saved in this computer&apos;s keyring.</source>
        <translation>このコンピューターのキーリングに保存しました。</translation>
    </message>
    <message>
        <source>The key comes from RUNAPI_API_KEY in the environment. It overrides a saved key.</source>
        <translation>キーは環境変数 RUNAPI_API_KEY のものです。保存したキーより優先されます。</translation>
    </message>
    <message>
        <source>The key is kept in this computer&apos;s keyring and nowhere else.</source>
        <translation>キーはこのコンピューターのキーリングにだけ保存されます。</translation>
    </message>
    <message>
        <source>The key is kept until you quit: this computer has no usable keyring.</source>
        <translation>このコンピューターには使えるキーリングがないため、キーはアプリを終了するまで保持されます。</translation>
    </message>
    <message>
        <source>The key is saved in this computer&apos;s keyring, and nowhere else.</source>
        <translation>キーはこのコンピューターのキーリングにだけ保存されています。</translation>
    </message>
    <message>
        <source>The key works. Balance {balance}.</source>
        <translation>キーは有効です。残高 {balance}。</translation>
    </message>
    <message>
        <source>There is no key yet.</source>
        <translation>キーがまだありません。</translation>
    </message>
    <message>
        <source>This computer has no usable keyring: the key is kept for this session only, never on disk.</source>
        <translation>使えるキーリングがありません。キーはこのセッションの間だけ保持され、ディスクには保存されません。</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>Extend</source>
        <translation>続きを作る</translation>
    </message>
    <message>
        <source>First and last frame</source>
        <translation>最初と最後のフレーム</translation>
    </message>
    <message>
        <source>Follow a motion</source>
        <translation>動きをまねる</translation>
    </message>
    <message>
        <source>From a picture</source>
        <translation>画像から</translation>
    </message>
    <message>
        <source>From text</source>
        <translation>テキストから</translation>
    </message>
    <message>
        <source>Reference pictures</source>
        <translation>参考画像</translation>
    </message>
    <message>
        <source>Restyle or edit</source>
        <translation>スタイル変更・編集</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>話す</translation>
    </message>
    <message>
        <source>Upscale</source>
        <translation>アップスケール</translation>
    </message>
    <message>
        <source>With sound</source>
        <translation>サウンドあり</translation>
    </message>
    <message>
        <source>as long as its source</source>
        <translation>元と同じ長さ</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>サウンド</translation>
    </message>
    <message>
        <source>up to {length}</source>
        <translation>最長 {length}</translation>
    </message>
</context>
<context>
    <name>money_text</name>
    <message>
        <source>A spending limit couldn’t be read, so nothing is spent. Enter it again under Spending, or clear it.</source>
        <translation>支出の上限を読み取れないため、何も支払われません。「支出」で入力し直すか、空にしてください。</translation>
    </message>
    <message>
        <source>Balance {money}</source>
        <translation>残高 {money}</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>請求済み</translation>
    </message>
    <message>
        <source>Checking the price…</source>
        <translation>料金を確認中…</translation>
    </message>
    <message>
        <source>Generate without a price</source>
        <translation>料金不明のまま生成</translation>
    </message>
    <message>
        <source>Generate · {price}</source>
        <translation>生成 · {price}</translation>
    </message>
    <message>
        <source>Generate, and wait for credits</source>
        <translation>生成してクレジットを待つ</translation>
    </message>
    <message>
        <source>List price; RunAPI hasn’t confirmed it.</source>
        <translation>定価です。RunAPI による確認はまだです。</translation>
    </message>
    <message>
        <source>Make {count} instead · {price}</source>
        <translation>{count} 個だけ作る · {price}</translation>
    </message>
    <message>
        <source>Matches RunAPI: {account} in total.</source>
        <translation>RunAPI と一致しています。合計 {account}。</translation>
    </message>
    <message>
        <source>No reply from RunAPI since {time}; this was the balance then.</source>
        <translation>{time} から RunAPI の応答がありません。そのときの残高です。</translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation>請求なし</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>Only {left} of today’s {bound} limit is left.</source>
        <translation>今日の上限 {bound} の残りは {left} です。</translation>
    </message>
    <message>
        <source>Play money {money}</source>
        <translation>練習用マネー {money}</translation>
    </message>
    <message>
        <source>Play money: nothing is charged.</source>
        <translation>練習用マネーなので無料です。</translation>
    </message>
    <message>
        <source>Practice uses RunAPI&apos;s prices and play money. Nothing is charged.</source>
        <translation>練習では RunAPI の料金と練習用マネーを使います。請求はありません。</translation>
    </message>
    <message>
        <source>Price confirmed by RunAPI.</source>
        <translation>RunAPI が確認した料金です。</translation>
    </message>
    <message>
        <source>Price from {time}</source>
        <translation>{time} 時点の料金</translation>
    </message>
    <message>
        <source>RunAPI says {account} in total: {difference} less. It may lag, or some clips used another key.</source>
        <translation>RunAPI の合計は {account} で、{difference} 少なくなっています。反映の遅れか、別のキーで作ったクリップがある可能性があります。</translation>
    </message>
    <message>
        <source>RunAPI says {account} in total: {difference} more, spent elsewhere or earlier.</source>
        <translation>RunAPI の合計は {account} で、{difference} 多くなっています。ほかの場所か以前の支出です。</translation>
    </message>
    <message>
        <source>RunAPI says {money} today; its day may start at a different time.</source>
        <translation>RunAPI の今日の額は {money} です。1 日の始まりが異なる場合があります。</translation>
    </message>
    <message>
        <source>The price isn’t known in advance. You asked to confirm anything over {bound}.</source>
        <translation>料金は事前にわかりません。{bound} を超えるものは確認する設定です。</translation>
    </message>
    <message>
        <source>The price isn’t known, so your daily limit of {bound} can’t be guaranteed.</source>
        <translation>料金がわからないため、1 日の上限 {bound} を守れる保証がありません。</translation>
    </message>
    <message>
        <source>This costs {price} now, more than the {bound} you were shown.</source>
        <translation>現在の料金は {price} で、表示した {bound} より高くなっています。</translation>
    </message>
    <message>
        <source>This costs {price}.</source>
        <translation>料金は {price} です。</translation>
    </message>
    <message>
        <source>This costs {price}. You asked to confirm anything over {bound}.</source>
        <translation>料金は {price} です。{bound} を超えるものは確認する設定です。</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Your balance ({left}) isn’t enough.</source>
        <translation>残高（{left}）が足りません。</translation>
    </message>
    <message>
        <source>about {price}</source>
        <translation>約 {price}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>無料</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>タグなし</translation>
    </message>
    <message>
        <source>{balance} at {time}</source>
        <translation>{balance}（{time}）</translation>
    </message>
    <message>
        <source>{clips} × {each} = {total}</source>
        <translation>{clips} × {each} = {total}</translation>
    </message>
    <message>
        <source>{money} charged</source>
        <translation>{money} 請求済み</translation>
    </message>
    <message>
        <source>{money} pending</source>
        <translation>{money} 保留中</translation>
    </message>
    <message>
        <source>{money} unconfirmed</source>
        <translation>{money} 未確認</translation>
    </message>
    <message>
        <source>{price} for {lengths}</source>
        <translation>{lengths}で {price}</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>1 秒あたり {rate}</translation>
    </message>
    <message>
        <source>{rate} a second · {length} = {price}</source>
        <translation>1 秒あたり {rate} · {length} = {price}</translation>
    </message>
</context>
<context>
    <name>payment</name>
    <message>
        <source>Before you pay</source>
        <translation>お支払いの前に</translation>
    </message>
</context>
<context>
    <name>reel</name>
    <message>
        <source>About {minutes} min left</source>
        <translation>残り約 {minutes} 分</translation>
    </message>
    <message>
        <source>About {seconds} s left</source>
        <translation>残り約 {seconds} 秒</translation>
    </message>
    <message>
        <source>Again · {price}</source>
        <translation>もう一度 · {price}</translation>
    </message>
    <message>
        <source>App error</source>
        <translation>アプリのエラー</translation>
    </message>
    <message>
        <source>Check limit</source>
        <translation>上限を確認</translation>
    </message>
    <message>
        <source>Clip expired</source>
        <translation>クリップの期限切れ</translation>
    </message>
    <message>
        <source>Clip not here yet · {left}</source>
        <translation>クリップ未着 · {left}</translation>
    </message>
    <message>
        <source>Continued by</source>
        <translation>続きのクリップ</translation>
    </message>
    <message>
        <source>Costs {price} now</source>
        <translation>現在 {price} です</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>破損</translation>
    </message>
    <message>
        <source>Damaged entry</source>
        <translation>破損した項目</translation>
    </message>
    <message>
        <source>Disk is full</source>
        <translation>ディスクがいっぱい</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>ダウンロード中</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Duplicate request</source>
        <translation>重複した依頼</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Failed · not charged</source>
        <translation>失敗 · 請求なし</translation>
    </message>
    <message>
        <source>File is gone</source>
        <translation>ファイルなし</translation>
    </message>
    <message>
        <source>Limit can’t be read</source>
        <translation>上限を読み取れません</translation>
    </message>
    <message>
        <source>Longer than usual</source>
        <translation>通常より長い</translation>
    </message>
    <message>
        <source>Longer than usual; still working</source>
        <translation>通常より時間がかかっています</translation>
    </message>
    <message>
        <source>Made from “{title}”</source>
        <translation>「{title}」から作成</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Model busy</source>
        <translation>モデル混雑</translation>
    </message>
    <message>
        <source>Model busy · not charged</source>
        <translation>モデル混雑 · 請求なし</translation>
    </message>
    <message>
        <source>Needs OK</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>No clip</source>
        <translation>クリップなし</translation>
    </message>
    <message>
        <source>No clip received</source>
        <translation>クリップが届かない</translation>
    </message>
    <message>
        <source>No credits</source>
        <translation>クレジットなし</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>料金不明</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>許可なし</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つからない</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>未着</translation>
    </message>
    <message>
        <source>Not playable</source>
        <translation>再生できません</translation>
    </message>
    <message>
        <source>Now {price}</source>
        <translation>現在 {price}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Other key</source>
        <translation>別のキー</translation>
    </message>
    <message>
        <source>Over limit</source>
        <translation>上限超過</translation>
    </message>
    <message>
        <source>Over today’s limit</source>
        <translation>今日の上限を超過</translation>
    </message>
    <message>
        <source>Picture is gone</source>
        <translation>画像なし</translation>
    </message>
    <message>
        <source>Picture refused</source>
        <translation>画像が拒否</translation>
    </message>
    <message>
        <source>Practice mode is starting…</source>
        <translation>練習モードを開始中…</translation>
    </message>
    <message>
        <source>Price not known</source>
        <translation>料金がわかりません</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>Raise it under Spending, or wait for another day.</source>
        <translation>「支出」で上限を上げるか、翌日までお待ちください。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Ready · {when}</source>
        <translation>完成 · {when}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Refused · not charged</source>
        <translation>拒否 · 請求なし</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>レンダリング中</translation>
    </message>
    <message>
        <source>Rendering · about {minutes} min left</source>
        <translation>レンダリング中 · 残り約 {minutes} 分</translation>
    </message>
    <message>
        <source>Rendering · about {seconds} s left</source>
        <translation>レンダリング中 · 残り約 {seconds} 秒</translation>
    </message>
    <message>
        <source>Rendering · up to {minutes} min</source>
        <translation>レンダリング中 · 最大 {minutes} 分</translation>
    </message>
    <message>
        <source>Rendering · up to {minutes} min left</source>
        <translation>レンダリング中 · 残り最大 {minutes} 分</translation>
    </message>
    <message>
        <source>Rendering · up to {seconds} s</source>
        <translation>レンダリング中 · 最大 {seconds} 秒</translation>
    </message>
    <message>
        <source>Rendering · up to {seconds} s left</source>
        <translation>レンダリング中 · 残り最大 {seconds} 秒</translation>
    </message>
    <message>
        <source>RunAPI may have removed it</source>
        <translation>RunAPI が削除した可能性あり</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>Sending in a moment</source>
        <translation>まもなく送信</translation>
    </message>
    <message>
        <source>Sending soon</source>
        <translation>まもなく送信</translation>
    </message>
    <message>
        <source>Sending to RunAPI</source>
        <translation>RunAPI に送信中</translation>
    </message>
    <message>
        <source>Sent with another key</source>
        <translation>別のキーで送信済み</translation>
    </message>
    <message>
        <source>Settings refused</source>
        <translation>設定が拒否</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>開始中</translation>
    </message>
    <message>
        <source>Still working</source>
        <translation>まだ処理中</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>利用不可</translation>
    </message>
    <message>
        <source>Unavailable · not charged</source>
        <translation>利用不可 · 請求なし</translation>
    </message>
    <message>
        <source>Unexpected reply</source>
        <translation>予期しない応答</translation>
    </message>
    <message>
        <source>Up to {minutes} min left</source>
        <translation>残り最大 {minutes} 分</translation>
    </message>
    <message>
        <source>Up to {seconds} s left</source>
        <translation>残り最大 {seconds} 秒</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>アップロード中</translation>
    </message>
    <message>
        <source>Uploading picture</source>
        <translation>画像をアップロード中</translation>
    </message>
    <message>
        <source>Uploading video</source>
        <translation>動画をアップロード中</translation>
    </message>
    <message>
        <source>Video is gone</source>
        <translation>動画なし</translation>
    </message>
    <message>
        <source>Video refused</source>
        <translation>動画が拒否</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Waiting at RunAPI</source>
        <translation>RunAPI で待機中</translation>
    </message>
    <message>
        <source>Will retry</source>
        <translation>再試行予定</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>作成中</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>less than a day left</source>
        <translation>残り 1 日未満</translation>
    </message>
    <message>
        <source>take {take} of {takes}</source>
        <translation>テイク {take}/{takes}</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>{minutes} 分前</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>残り {minutes} 分</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>残り {seconds} 秒</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>After Generate you can undo for this long, at no charge.</source>
        <translation>「生成」を押してからこの時間内なら、料金なしで取り消せます。</translation>
    </message>
    <message>
        <source>Anyone who sees your screen can read them.</source>
        <translation>画面を見る人なら誰でも読めます。</translation>
    </message>
    <message>
        <source>Ask above</source>
        <translation>確認する金額</translation>
    </message>
    <message>
        <source>Asks you first before anything that costs more.</source>
        <translation>これより高い場合は、先に確認します。</translation>
    </message>
    <message>
        <source>Blocks anything over this per day, across all accounts.</source>
        <translation>全アカウントの合計で、1 日にこの額を超えるものを止めます。</translation>
    </message>
    <message>
        <source>Clips folder</source>
        <translation>クリップフォルダー</translation>
    </message>
    <message>
        <source>Clips wait for you to press play, and the cursor doesn’t blink.</source>
        <translation>クリップは再生を押すまで待ち、カーソルは点滅しません。</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>コントラスト</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>1 日の上限</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>For copies and films that you save from now on.</source>
        <translation>これから保存するコピーとムービーに適用されます。</translation>
    </message>
    <message>
        <source>For new clips. Files that are there keep their names.</source>
        <translation>新しいクリップに適用されます。既存のファイル名は変わりません。</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>In a separate file</source>
        <translation>別のファイルに</translation>
    </message>
    <message>
        <source>Include prompt and settings in saved copies</source>
        <translation>保存するコピーにプロンプトと設定を含める</translation>
    </message>
    <message>
        <source>Inside the file</source>
        <translation>ファイルの中に</translation>
    </message>
    <message>
        <source>Keep the computer awake</source>
        <translation>コンピューターをスリープさせない</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Look for new versions</source>
        <translation>新しいバージョンを確認</translation>
    </message>
    <message>
        <source>Match system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>New clips are saved here.</source>
        <translation>新しいクリップはここに保存されます。</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Notify me when a clip is ready or failed</source>
        <translation>クリップの完成や失敗を通知する</translation>
    </message>
    <message>
        <source>Once a week. Nothing about you is sent, and nothing is downloaded.</source>
        <translation>週に 1 回。あなたに関する情報は送信されず、何もダウンロードされません。</translation>
    </message>
    <message>
        <source>Only while another window is in front.</source>
        <translation>別のウィンドウが前面にあるときだけです。</translation>
    </message>
    <message>
        <source>Pause before sending</source>
        <translation>送信前の待ち時間</translation>
    </message>
    <message>
        <source>Play a sound when a clip is ready or failed</source>
        <translation>クリップの完成や失敗を音で知らせる</translation>
    </message>
    <message>
        <source>Point at it to see how many clips are being made.</source>
        <translation>アイコンを指すと、作成中のクリップの数が表示されます。</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>動きを減らす</translation>
    </message>
    <message>
        <source>Show an icon in the tray</source>
        <translation>トレイにアイコンを表示する</translation>
    </message>
    <message>
        <source>Show prompts in notifications</source>
        <translation>通知にプロンプトを表示する</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字サイズ</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>This desktop has no tray, so no icon appears.</source>
        <translation>このデスクトップにはトレイがないため、アイコンは表示されません。</translation>
    </message>
    <message>
        <source>While clips are being made.</source>
        <translation>クリップの作成中のみです。</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} 秒</translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>Actual size, 100%</source>
        <translation>実寸、100%</translation>
    </message>
    <message>
        <source>Fill the stage</source>
        <translation>ステージいっぱいに表示</translation>
    </message>
    <message>
        <source>Fit the picture</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>料金</translation>
    </message>
</context>
<context>
    <name>updates</name>
    <message>
        <source>Can’t look for new versions right now. Try again later.</source>
        <translation>現在、新しいバージョンを確認できません。後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>Can’t look for new versions. Check your internet connection, then try again.</source>
        <translation>新しいバージョンを確認できません。インターネット接続を確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>RunAPI Desktop {new} is out. You have {old}.</source>
        <translation>RunAPI Desktop {new} が公開されました。お使いのバージョンは {old} です。</translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation>新機能</translation>
    </message>
    <message>
        <source>You have the newest version, {version}.</source>
        <translation>最新バージョン（{version}）をお使いです。</translation>
    </message>
</context>
</TS>
