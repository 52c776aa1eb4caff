<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountBlock</name>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>密钥…</translation>
    </message>
    <message>
        <source>See, replace or remove the key</source>
        <translation>查看、更换或移除密钥</translation>
    </message>
</context>
<context>
    <name>AccountController</name>
    <message>
        <source>A name for this key, such as a client&apos;s:</source>
        <translation>为此密钥取个名字（例如客户名）：</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Main account</source>
        <translation>主账户</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>移除账户</translation>
    </message>
    <message>
        <source>Remove “{name}” and its key from this computer? Clips stay; unfinished ones wait for a key.</source>
        <translation>要从这台电脑移除“{name}”及其密钥吗？片段会保留，未完成的会等待密钥。</translation>
    </message>
    <message>
        <source>That name is too long or has characters that cannot be shown.</source>
        <translation>名称过长，或含有无法显示的字符。</translation>
    </message>
    <message>
        <source>The keyring wouldn’t remove the key, so the account stays. Unlock it and try again.</source>
        <translation>密钥环未能移除密钥，账户已保留。请解锁后重试。</translation>
    </message>
</context>
<context>
    <name>AccountFigures</name>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Buy credits on RunAPI&apos;s page</source>
        <translation>在 RunAPI 页面购买额度</translation>
    </message>
    <message>
        <source>Play money</source>
        <translation>练习币</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>充值</translation>
    </message>
</context>
<context>
    <name>AccountPicker</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Main account</source>
        <translation>主账户</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>AddedWords</name>
    <message>
        <source>Added below your words.</source>
        <translation>已添加到你的文字下方。</translation>
    </message>
    <message>
        <source>Replace mine</source>
        <translation>替换我的文字</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>An amount must be above {nothing}. Clear the field to turn it off.</source>
        <translation>金额必须大于 {nothing}。要关闭请清空此栏。</translation>
    </message>
    <message>
        <source>It is still off.</source>
        <translation>仍为关闭。</translation>
    </message>
    <message>
        <source>It is still {amount}.</source>
        <translation>仍为 {amount}。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>无</translation>
    </message>
    <message>
        <source>“{words}” has more than six decimals.</source>
        <translation>“{words}”的小数超过六位。</translation>
    </message>
    <message>
        <source>“{words}” is not an amount below {most}.</source>
        <translation>“{words}”不是低于 {most} 的金额。</translation>
    </message>
</context>
<context>
    <name>AudioField</name>
    <message>
        <source>Audio ({patterns})</source>
        <translation>音频 ({patterns})</translation>
    </message>
    <message>
        <source>Choose an audio file</source>
        <translation>选择音频文件</translation>
    </message>
    <message>
        <source>Drop an MP3, WAV or M4A file,
or click to choose</source>
        <translation>拖放 MP3、WAV 或 M4A 文件，
或点击选择</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
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
            <numerusform>%Ln 张图片，每张生成一个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading picture {done} of {count}…</source>
        <translation>正在读取图片 {done}/{count}…</translation>
    </message>
    <message>
        <source>Use only the first picture</source>
        <translation>只用第一张图片</translation>
    </message>
</context>
<context>
    <name>CancelController</name>
    <message numerus="yes">
        <source>%Ln clip(s) being sent right now. Cancelled unless RunAPI already has the order.</source>
        <translation>
            <numerusform>%Ln 个片段正在发送。如果 RunAPI 尚未收到订单，就会取消。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) cancelled. Nothing was charged.</source>
        <translation>
            <numerusform>已取消 %Ln 个片段，未扣费。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) not sent yet. Press Esc to undo.</source>
        <translation>
            <numerusform>%Ln 个片段尚未发送。按 Esc 撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) you ordered earlier will be sent in a moment. Press Esc to undo.</source>
        <translation>
            <numerusform>即将发送之前下单的 %Ln 个片段。按 Esc 撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln clip(s) in a moment. Press Esc to undo.</source>
        <translation>
            <numerusform>即将发送 %Ln 个片段。按 Esc 撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too late to cancel %Ln clip(s): RunAPI may already have the order.</source>
        <translation>
            <numerusform>%Ln 个片段来不及取消：RunAPI 可能已收到订单。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>order</source>
        <translation>下单</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>CardOrders</name>
    <message numerus="yes">
        <source>Reading %Ln card(s)…</source>
        <translation>
            <numerusform>正在读取 %Ln 张卡片…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>剩余 %Ln 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChainWords</name>
    <message numerus="yes">
        <source>%Ln clip(s) in this chain</source>
        <translation>
            <numerusform>此链条共 %Ln 个片段</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipField</name>
    <message>
        <source>Drop a clip from the Reel,
or click to choose</source>
        <translation>拖放片库中的片段，
或点击选择</translation>
    </message>
    <message>
        <source>No clip in the Reel suits this model yet</source>
        <translation>片库中还没有适合此模型的片段</translation>
    </message>
    <message>
        <source>Only a clip from the Reel can be used here, not a file.</source>
        <translation>这里只能使用片库中的片段，不能使用文件。</translation>
    </message>
    <message>
        <source>RunAPI does not have this clip in your account. Choose one made here.</source>
        <translation>你的 RunAPI 账户中没有此片段，请选择在这里生成的。</translation>
    </message>
</context>
<context>
    <name>ClipNotes</name>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln 个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>Anything worth remembering; search finds it too</source>
        <translation>记下值得记住的内容，搜索也能找到</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close notes</source>
        <translation>关闭备注</translation>
    </message>
    <message>
        <source>Continued by</source>
        <translation>后续片段</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>No clip selected</source>
        <translation>未选择片段</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags and notes</source>
        <translation>标签与备注</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>ClipWords</name>
    <message numerus="yes">
        <source>Add %Ln clip(s) to storyboard</source>
        <translation>
            <numerusform>将 %Ln 个片段添加到故事板</numerusform>
        </translation>
    </message>
    <message>
        <source>Already sent; cannot be cancelled</source>
        <translation>已发送，无法取消</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln clip(s)</source>
        <translation>
            <numerusform>取消 %Ln 个片段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln prompt(s)</source>
        <translation>
            <numerusform>复制 %Ln 条提示词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln card(s) to trash</source>
        <translation>
            <numerusform>将 %Ln 张卡片移到回收站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln star(s)</source>
        <translation>
            <numerusform>移除 %Ln 个星标</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>移除星标</translation>
    </message>
    <message numerus="yes">
        <source>Star %Ln clip(s)</source>
        <translation>
            <numerusform>为 %Ln 个片段加星标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln clip(s)…</source>
        <translation>
            <numerusform>为 %Ln 个片段添加标签…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Find a command, a model or a clip</source>
        <translation>查找命令、模型或片段</translation>
    </message>
</context>
<context>
    <name>CompareController</name>
    <message>
        <source>Choose the other clip in the Reel below.</source>
        <translation>请在下方片库中选择另一个片段。</translation>
    </message>
    <message>
        <source>Compare with which take?</source>
        <translation>与哪一条比较？</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Amplify the difference</source>
        <translation>放大差异</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Difference gain {gain}</source>
        <translation>差异放大 {gain}</translation>
    </message>
    <message>
        <source>Drag the line, or press Shift and an arrow</source>
        <translation>拖动分割线，或按 Shift 加方向键</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>交换 A 和 B</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异项</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>划像</translation>
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
        <translation>两帧相同</translation>
    </message>
    <message>
        <source>Two takes</source>
        <translation>两条片段</translation>
    </message>
</context>
<context>
    <name>ComposeController</name>
    <message numerus="yes">
        <source>%Ln picture(s) replaced in the form.</source>
        <translation>
            <numerusform>已替换表单中的 %Ln 张图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) taken out of the form.</source>
        <translation>
            <numerusform>已从表单中移出 %Ln 张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a clip first</source>
        <translation>请先选择片段</translation>
    </message>
    <message>
        <source>Open picture or video</source>
        <translation>打开图片或视频</translation>
    </message>
    <message>
        <source>Pictures and videos ({patterns})</source>
        <translation>图片和视频 ({patterns})</translation>
    </message>
    <message>
        <source>That field is no longer there.</source>
        <translation>该栏位已不存在。</translation>
    </message>
    <message>
        <source>The file manager could not be opened. The clip is at {path}</source>
        <translation>无法打开文件管理器。片段位于 {path}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>add to form</source>
        <translation>添加到表单</translation>
    </message>
    <message>
        <source>clear field</source>
        <translation>清空栏位</translation>
    </message>
    <message>
        <source>fill the form</source>
        <translation>填写表单</translation>
    </message>
    <message>
        <source>replace in form</source>
        <translation>在表单中替换</translation>
    </message>
    <message>
        <source>swap frames</source>
        <translation>交换首尾帧</translation>
    </message>
    <message>
        <source>{service} takes one video at a time. This is {name}.</source>
        <translation>{service} 一次只接受一个视频。当前使用 {name}。</translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message>
        <source>Spending by day</source>
        <translation>每日支出</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln day(s)</source>
        <translation>
            <numerusform>最近 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>charged</source>
        <translation>已扣费</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>待扣费</translation>
    </message>
    <message numerus="yes">
        <source>{money} in the last %Ln day(s)</source>
        <translation>
            <numerusform>最近 %Ln 天共 {money}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Other users of this computer can open {path}, and the app may not change that. Keep the library in a folder that only you can open.</source>
        <translation>这台电脑的其他用户可以打开 {path}，而应用无权更改。请把资料库放在只有你能打开的文件夹中。</translation>
    </message>
    <message>
        <source>Your library was damaged. What could be read is here; the old file is kept at {path}</source>
        <translation>资料库已损坏。能读取的内容都在这里，旧文件保存在 {path}</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy {what}</source>
        <translation>复制{what}</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Quoted price</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>任务 ID</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>Gathering…</source>
        <translation>正在收集…</translation>
    </message>
    <message>
        <source>Include prompts of failed tasks</source>
        <translation>包含失败任务的提示词</translation>
    </message>
    <message>
        <source>This helps find out what went wrong. It contains no key and no pictures, and prompts only if you tick the box. Read it before you send it to anyone.</source>
        <translation>用于查明问题原因。其中不含密钥和图片，勾选后才会包含提示词。发送前请先看一遍。</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>Both have the same prompt and the same settings.</source>
        <translation>两者的提示词和设置都相同。</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>无此信息</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>The prompt is the same.</source>
        <translation>提示词相同。</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异项</translation>
    </message>
</context>
<context>
    <name>DropController</name>
    <message>
        <source>It is in the form now. Choose how to start below.</source>
        <translation>已放入表单。请在下方选择开始方式。</translation>
    </message>
</context>
<context>
    <name>DropWords</name>
    <message numerus="yes">
        <source>Add %Ln clip(s) to storyboard</source>
        <translation>
            <numerusform>将 %Ln 个片段添加到故事板</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln picture(s)</source>
        <translation>
            <numerusform>添加 %Ln 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln clip(s)</source>
        <translation>
            <numerusform>导入 %Ln 个片段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import the clips in %Ln folder(s)</source>
        <translation>
            <numerusform>导入 %Ln 个文件夹中的片段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln clip(s), one from each picture</source>
        <translation>
            <numerusform>每张图片一个，生成 %Ln 个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>Use as {field}</source>
        <translation>用作{field}</translation>
    </message>
    <message>
        <source>Use its last frame as {field}</source>
        <translation>将其尾帧用作{field}</translation>
    </message>
    <message numerus="yes">
        <source>Use the first of %Ln video(s) as {field}</source>
        <translation>
            <numerusform>将 %Ln 个视频中的第一个用作{field}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditController</name>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation>重做：{what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation>撤销：{what}</translation>
    </message>
</context>
<context>
    <name>EmptyReel</name>
    <message>
        <source>Clips being made appear here.</source>
        <translation>正在生成的片段会显示在这里。</translation>
    </message>
    <message>
        <source>Drop a picture on the left, say what should happen, and press Generate. Clips you already have can be dropped right here.</source>
        <translation>把图片拖到左侧，写下要发生什么，然后按“生成”。已有的片段可以直接拖到这里。</translation>
    </message>
    <message>
        <source>Failed clips appear here.</source>
        <translation>失败的片段会显示在这里。</translation>
    </message>
    <message>
        <source>Finished clips appear here.</source>
        <translation>完成的片段会显示在这里。</translation>
    </message>
    <message>
        <source>No clips here yet</source>
        <translation>还没有片段</translation>
    </message>
    <message>
        <source>No clips in progress</source>
        <translation>没有进行中的片段</translation>
    </message>
    <message>
        <source>No failed clips</source>
        <translation>没有失败的片段</translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation>没有“{words}”的结果</translation>
    </message>
    <message>
        <source>No stars yet</source>
        <translation>还没有星标</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Press S on a clip, or click its star, to keep it here.</source>
        <translation>在片段上按 S 或点击星标，即可收藏到这里。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Your clips will be here</source>
        <translation>你的片段会出现在这里</translation>
    </message>
</context>
<context>
    <name>EmptyStrip</name>
    <message>
        <source>Drag clips here in the order you want, or choose “Add to storyboard” on a clip.</source>
        <translation>按想要的顺序把片段拖到这里，或在片段上选择“添加到故事板”。</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>More in the guide</source>
        <translation>在指南中查看更多</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search prompts, models, tags</source>
        <translation>搜索提示词、模型、标签</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>进行中</translation>
    </message>
</context>
<context>
    <name>FinishedWords</name>
    <message numerus="yes">
        <source>%Ln clip(s) failed</source>
        <translation>
            <numerusform>%Ln 个片段失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) ready</source>
        <translation>
            <numerusform>%Ln 个片段完成</numerusform>
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
        <translation>关闭其他服务</translation>
    </message>
    <message>
        <source>Close {service}</source>
        <translation>关闭 {service}</translation>
    </message>
    <message>
        <source>close {service}</source>
        <translation>关闭 {service}</translation>
    </message>
</context>
<context>
    <name>FolderControl</name>
    <message>
        <source>Change {setting}</source>
        <translation>更改{setting}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Checking the price…</source>
        <translation>正在查询价格…</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message numerus="yes">
        <source>Generate %Ln clip(s)</source>
        <translation>
            <numerusform>生成 %Ln 个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>解决办法</translation>
    </message>
</context>
<context>
    <name>FoundKeyOffer</name>
    <message>
        <source>Do not use it</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>OpenClaw already has a RunAPI key on this computer. Use it here? Its plain-text copy stays where it is: {path}</source>
        <translation>这台电脑上的 OpenClaw 已有 RunAPI 密钥。要在这里使用吗？其明文副本保留在原处：{path}</translation>
    </message>
    <message>
        <source>The RunAPI command line already has a key on this computer. Use it here? Its plain-text copy stays where it is: {path}</source>
        <translation>这台电脑上的 RunAPI 命令行工具已有密钥。要在这里使用吗？其明文副本保留在原处：{path}</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>使用此密钥</translation>
    </message>
</context>
<context>
    <name>FramePicker</name>
    <message>
        <source>Frame of the video</source>
        <translation>视频的帧</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>尾帧</translation>
    </message>
</context>
<context>
    <name>GenerateTab</name>
    <message>
        <source>Change the limit…</source>
        <translation>更改限额…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Price not available yet</source>
        <translation>暂无价格</translation>
    </message>
    <message>
        <source>The file is still being read.</source>
        <translation>文件仍在读取中。</translation>
    </message>
</context>
<context>
    <name>GuideController</name>
    <message>
        <source>The guide is missing from this copy of the app.</source>
        <translation>此应用中缺少指南。</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation>没有“{words}”的结果</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>Clip</source>
        <translation>片段</translation>
    </message>
</context>
<context>
    <name>IdeaDialog</name>
    <message numerus="yes">
        <source>%Ln idea(s)</source>
        <translation>
            <numerusform>%Ln 个灵感</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>灵感</translation>
    </message>
    <message>
        <source>Ideas come from RunAPI, which cannot be reached right now.</source>
        <translation>灵感来自 RunAPI，目前无法连接。</translation>
    </message>
    <message>
        <source>Looking for ideas…</source>
        <translation>正在查找灵感…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation>没有“{words}”的结果</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Prompt ideas</source>
        <translation>提示词灵感</translation>
    </message>
    <message>
        <source>Search ideas</source>
        <translation>搜索灵感</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>移除密钥</translation>
    </message>
    <message>
        <source>The key in use comes from RUNAPI_API_KEY. Remove it where that is set.</source>
        <translation>当前密钥来自 RUNAPI_API_KEY，请在设置它的地方移除。</translation>
    </message>
    <message>
        <source>The keyring wouldn’t remove the key. Unlock it and try again.</source>
        <translation>密钥环未能移除密钥。请解锁后重试。</translation>
    </message>
    <message>
        <source>There is no saved key.</source>
        <translation>没有已保存的密钥。</translation>
    </message>
    <message>
        <source>Your RunAPI key</source>
        <translation>RunAPI 密钥</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Asking RunAPI…</source>
        <translation>正在向 RunAPI 查询…</translation>
    </message>
    <message>
        <source>Get a key</source>
        <translation>获取密钥</translation>
    </message>
    <message>
        <source>Paste a key first.</source>
        <translation>请先粘贴密钥。</translation>
    </message>
    <message>
        <source>Paste your RunAPI key</source>
        <translation>粘贴 RunAPI 密钥</translation>
    </message>
    <message>
        <source>Save key</source>
        <translation>保存密钥</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Charged</source>
        <translation>扣费</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>No prompt</source>
        <translation>无提示词</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>LettersController</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩语</translation>
    </message>
    <message>
        <source>This computer has no font for {language}, so you see boxes in the place of its letters. Install one that has them, such as Noto Sans CJK.</source>
        <translation>这台电脑没有{language} 字体，文字会显示为方框。请安装包含这些文字的字体，例如 Noto Sans CJK。</translation>
    </message>
    <message>
        <source>Use English</source>
        <translation>使用英语</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message numerus="yes">
        <source>%Ln card(s) moved to trash</source>
        <translation>
            <numerusform>已将 %Ln 张卡片移到回收站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) already in the Reel.</source>
        <translation>
            <numerusform>%Ln 个片段已在片库中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) imported.</source>
        <translation>
            <numerusform>已导入 %Ln 个片段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Importing {name} ({number} of {count}) · {percent}%</source>
        <translation>正在导入 {name}（{number}/{count}）· {percent}%</translation>
    </message>
    <message>
        <source>Moved to trash</source>
        <translation>已移到回收站</translation>
    </message>
    <message>
        <source>The file manager could not be opened. The file is at {path}</source>
        <translation>无法打开文件管理器。文件位于 {path}</translation>
    </message>
    <message>
        <source>There are no videos in that folder.</source>
        <translation>该文件夹中没有视频。</translation>
    </message>
    <message>
        <source>Too late to undo: the files are in the system&apos;s trash. Restore them there.</source>
        <translation>来不及撤销：文件已在系统回收站中，请从那里还原。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Videos ({patterns})</source>
        <translation>视频 ({patterns})</translation>
    </message>
    <message>
        <source>Where is {name}?</source>
        <translation>{name} 在哪里？</translation>
    </message>
    <message>
        <source>move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>removing the star</source>
        <translation>移除星标</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>{name} could not be moved to the trash ({reason}). The clip is back.</source>
        <translation>{name} 无法移到回收站（{reason}）。片段已恢复。</translation>
    </message>
    <message>
        <source>{name} is a different video. The clip is still missing.</source>
        <translation>{name} 是另一个视频，片段仍然缺失。</translation>
    </message>
</context>
<context>
    <name>LimitsForm</name>
    <message>
        <source>Ask above</source>
        <translation>超出时询问</translation>
    </message>
    <message>
        <source>Asks you first before anything that costs more.</source>
        <translation>超过此金额时先询问你。</translation>
    </message>
    <message>
        <source>Blocks anything over this per day, across all accounts.</source>
        <translation>所有账户合计，每天超过此金额即阻止。</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>每日限额</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Clip</source>
        <translation>片段(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>{count} working – {app}</source>
        <translation>{count} 个进行中 – {app}</translation>
    </message>
</context>
<context>
    <name>MarksBar</name>
    <message>
        <source>Clear start and end</source>
        <translation>清除起点和终点</translation>
    </message>
    <message>
        <source>In {start} · Out {end} · {length} long</source>
        <translation>起点 {start} · 终点 {end} · 时长 {length}</translation>
    </message>
    <message>
        <source>Save trimmed copy</source>
        <translation>保存截取副本</translation>
    </message>
    <message>
        <source>Save trimmed copy…</source>
        <translation>保存截取副本…</translation>
    </message>
</context>
<context>
    <name>MediaField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>Show original in folder</source>
        <translation>在文件夹中显示原文件</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
</context>
<context>
    <name>ModelBox</name>
    <message>
        <source>All models</source>
        <translation>全部模型</translation>
    </message>
    <message>
        <source>All models…</source>
        <translation>全部模型…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation>
            <numerusform>%Ln 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>All models</source>
        <translation>全部模型</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Keep this model among your favourites ({key})</source>
        <translation>将此模型加入收藏 ({key})</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation>没有“{words}”的结果</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>这里还没有内容。</translation>
    </message>
    <message>
        <source>Recently used</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>搜索模型</translation>
    </message>
    <message>
        <source>What it should do</source>
        <translation>想要做什么</translation>
    </message>
</context>
<context>
    <name>ModelForm</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Cropped to the first frame&apos;s shape</source>
        <translation>已按首帧画幅裁剪</translation>
    </message>
</context>
<context>
    <name>ModelsController</name>
    <message>
        <source>Stays in {service}, because this model does not take it: {fields}</source>
        <translation>此模型不支持，保留在 {service} 中：{fields}</translation>
    </message>
    <message>
        <source>bring words and pictures along</source>
        <translation>带入文字和图片</translation>
    </message>
</context>
<context>
    <name>NetworkBlock</name>
    <message>
        <source>Address: {url}</source>
        <translation>地址：{url}</translation>
    </message>
    <message>
        <source>Asking RunAPI…</source>
        <translation>正在向 RunAPI 查询…</translation>
    </message>
    <message>
        <source>Connection to RunAPI</source>
        <translation>RunAPI 连接</translation>
    </message>
    <message>
        <source>Proxy: the one in your system&apos;s settings cannot be used</source>
        <translation>代理：系统设置中的代理无法使用</translation>
    </message>
    <message>
        <source>Proxy: {address}</source>
        <translation>代理：{address}</translation>
    </message>
    <message>
        <source>RunAPI answered in {time}.</source>
        <translation>RunAPI 在 {time} 内响应。</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>The proxy comes from your system’s settings. After a change there, restart the app.</source>
        <translation>代理来自系统设置。更改后请重启应用。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Press F8 to go to the newest message</source>
        <translation>按 F8 转到最新消息</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Draw a number</source>
        <translation>随机取数</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message numerus="yes">
        <source>Only {left} of today’s {bound} limit is left: enough for {fit} of these %Ln clip(s).</source>
        <translation>
            <numerusform>今天 {bound} 的限额只剩 {left}：%Ln 个片段中够做 {fit} 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your balance ({left}) covers {fit} of these %Ln clip(s).</source>
        <translation>
            <numerusform>余额（{left}）够做 %Ln 个片段中的 {fit} 个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatternControl</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Insert {word}</source>
        <translation>插入{word}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Add bars</source>
        <translation>添加黑边</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Drop a picture, paste,
or click to choose</source>
        <translation>拖放或粘贴图片，
或点击选择</translation>
    </message>
    <message>
        <source>Pictures and videos ({patterns})</source>
        <translation>图片和视频 ({patterns})</translation>
    </message>
    <message>
        <source>Rotated upright</source>
        <translation>已转正</translation>
    </message>
    <message>
        <source>Swap first and last frame</source>
        <translation>交换首帧与尾帧</translation>
    </message>
    <message>
        <source>Transparent areas made white</source>
        <translation>透明区域已填白</translation>
    </message>
    <message>
        <source>{before} → bars added, {after}</source>
        <translation>{before} → 加黑边，{after}</translation>
    </message>
    <message>
        <source>{before} → converted to {after}</source>
        <translation>{before} → 转换为 {after}</translation>
    </message>
    <message>
        <source>{before} → cropped to {after}</source>
        <translation>{before} → 裁剪为 {after}</translation>
    </message>
    <message>
        <source>{before} → re-encoded, {after}</source>
        <translation>{before} → 重新编码，{after}</translation>
    </message>
    <message>
        <source>{before} → scaled to {after}</source>
        <translation>{before} → 缩放为 {after}</translation>
    </message>
</context>
<context>
    <name>PictureTile</name>
    <message>
        <source>Drag to change the order, or press {left} or {right}. Delete removes it.</source>
        <translation>拖动或按 {left}、{right} 调整顺序，按 Delete 移除。</translation>
    </message>
</context>
<context>
    <name>PicturesField</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Drop pictures, paste,
or click to choose</source>
        <translation>拖放或粘贴图片，
或点击选择</translation>
    </message>
    <message>
        <source>Pictures and videos ({patterns})</source>
        <translation>图片和视频 ({patterns})</translation>
    </message>
    <message>
        <source>Reading {number} of {count}…</source>
        <translation>正在读取 {number}/{count}…</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %Ln picture(s).</source>
        <translation>
            <numerusform>还能放 %Ln 张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>{count} of {most}</source>
        <translation>{count}/{most}</translation>
    </message>
    <message>
        <source>{label}, picture {number} of {count}</source>
        <translation>{label}，图片 {number}/{count}</translation>
    </message>
</context>
<context>
    <name>PlacesBlock</name>
    <message>
        <source>Clips: {path}</source>
        <translation>片段：{path}</translation>
    </message>
    <message>
        <source>If you remove the app, all of this stays. First remove your key in “Account and key”, then delete the folders you don’t want to keep.</source>
        <translation>移除应用后，以上内容都会保留。请先在“账户与密钥”中移除密钥，再删除不想保留的文件夹。</translation>
    </message>
    <message>
        <source>Library, settings and drafts: {path}</source>
        <translation>资料库、设置和草稿：{path}</translation>
    </message>
    <message>
        <source>Log: {path}</source>
        <translation>日志：{path}</translation>
    </message>
    <message>
        <source>Where it all is</source>
        <translation>保存位置</translation>
    </message>
</context>
<context>
    <name>PlaybackController</name>
    <message>
        <source>Include prompt and settings in saved copies</source>
        <translation>在保存的副本中包含提示词和设置</translation>
    </message>
    <message>
        <source>Storyboard 1</source>
        <translation>故事板 1</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>This clip plays without sound here. Open it in the system&apos;s player to hear it.</source>
        <translation>此片段在这里播放时没有声音。要听声音，请用系统播放器打开。</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
</context>
<context>
    <name>PresenceController</name>
    <message>
        <source>Clips are being made</source>
        <translation>正在生成片段</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message numerus="yes">
        <source>%Ln more file(s) cannot be used either.</source>
        <translation>
            <numerusform>另有 %Ln 个文件也无法使用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add at least %Ln picture(s).</source>
        <translation>
            <numerusform>请至少添加 %Ln 张图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The prompt is %Ln character(s) too long for this model.</source>
        <translation>
            <numerusform>提示词超出此模型上限 %Ln 个字符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This model takes up to %Ln picture(s). Please remove some.</source>
        <translation>
            <numerusform>此模型最多接受 %Ln 张图片，请移除几张。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write at least %Ln character(s).</source>
        <translation>
            <numerusform>请至少写 %Ln 个字符。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>约剩 {minutes} 分钟</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>约剩 {seconds} 秒</translation>
    </message>
    <message>
        <source>nearly done</source>
        <translation>即将完成</translation>
    </message>
</context>
<context>
    <name>PromptField</name>
    <message>
        <source>Describe what happens in the clip</source>
        <translation>描述片段中发生的事</translation>
    </message>
    <message>
        <source>Drag, or press ↑ ↓, for a taller prompt; double-click, or press Home, for the usual height</source>
        <translation>拖动或按 ↑ ↓ 调整提示词高度；双击或按 Home 恢复默认高度</translation>
    </message>
    <message>
        <source>Height of the prompt</source>
        <translation>提示词高度</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Nothing special in mind? Write “{words}”</source>
        <translation>没想好？可以写“{words}”</translation>
    </message>
    <message>
        <source>Prompt ideas</source>
        <translation>提示词灵感</translation>
    </message>
    <message>
        <source>Prompts you have used appear here</source>
        <translation>用过的提示词会显示在这里</translation>
    </message>
    <message>
        <source>Recent prompts</source>
        <translation>最近的提示词</translation>
    </message>
    <message>
        <source>Write a neutral prompt</source>
        <translation>写入通用提示词</translation>
    </message>
</context>
<context>
    <name>RecoverDialog</name>
    <message>
        <source>Asking RunAPI…</source>
        <translation>正在向 RunAPI 查询…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Fetches a clip made elsewhere or missing here. This costs nothing.</source>
        <translation>取回在别处生成或此处缺失的片段，不收费。</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>生成方式</translation>
    </message>
    <message>
        <source>Paste the task ID. RunAPI shows it with each task.</source>
        <translation>粘贴任务 ID。RunAPI 会在每个任务旁显示。</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>找回</translation>
    </message>
    <message>
        <source>Recover by task ID</source>
        <translation>用任务 ID 找回</translation>
    </message>
    <message>
        <source>RunAPI has no task of this kind with that ID. Check what it was made with.</source>
        <translation>RunAPI 没有此 ID 的该类任务。请确认生成方式。</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>任务 ID</translation>
    </message>
    <message>
        <source>This is not a task ID. Task IDs have no slashes, question marks or double dots.</source>
        <translation>这不是任务 ID。任务 ID 不含斜杠、问号或连续的点。</translation>
    </message>
</context>
<context>
    <name>ReelList</name>
    <message>
        <source>Clips</source>
        <translation>片段</translation>
    </message>
</context>
<context>
    <name>RepairController</name>
    <message numerus="yes">
        <source>%Ln damaged item(s). Unfinished clips wait until they are repaired.</source>
        <translation>
            <numerusform>%Ln 个条目已损坏。未完成的片段会等到修复之后。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) repaired. The old contents are kept in a file.</source>
        <translation>
            <numerusform>已修复 %Ln 个条目，旧内容已存为文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
</context>
<context>
    <name>SampleClip</name>
    <message>
        <source>Sample clip: the sun sinks behind a harbour</source>
        <translation>示例片段：夕阳沉入港口</translation>
    </message>
</context>
<context>
    <name>SamplePictures</name>
    <message>
        <source>Harbour at dusk</source>
        <translation>黄昏的港口</translation>
    </message>
    <message>
        <source>Jellyfish</source>
        <translation>水母</translation>
    </message>
    <message>
        <source>No picture at hand? Begin with one of these:</source>
        <translation>手边没有图片？试试这些：</translation>
    </message>
    <message>
        <source>Tea field in the fog</source>
        <translation>雾中的茶园</translation>
    </message>
    <message>
        <source>Use this picture as the first frame</source>
        <translation>将此图片用作首帧</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>ServerController</name>
    <message>
        <source>Make real clips</source>
        <translation>生成真实片段</translation>
    </message>
    <message>
        <source>Practice mode could not start. The log has the details.</source>
        <translation>练习模式未能启动，详情见日志。</translation>
    </message>
    <message>
        <source>The key is saved. Practice mode is still on, and charges nothing.</source>
        <translation>密钥已保存。仍处于练习模式，不会扣费。</translation>
    </message>
</context>
<context>
    <name>ServicesButton</name>
    <message>
        <source>Add or close a service</source>
        <translation>添加或关闭服务</translation>
    </message>
    <message>
        <source>All models…</source>
        <translation>全部模型…</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message numerus="yes">
        <source>%Ln clip(s) moved.</source>
        <translation>
            <numerusform>已移动 %Ln 个片段。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) stayed in the old folder.</source>
        <translation>
            <numerusform>%Ln 个片段留在原文件夹。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clips folder</source>
        <translation>片段文件夹</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation>示例：{name}</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>保留在原处</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln clip(s) to the new folder too?</source>
        <translation>
            <numerusform>要把 %Ln 个片段也移到新文件夹吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Moving clips…</source>
        <translation>正在移动片段…</translation>
    </message>
    <message>
        <source>Nothing leaves this computer unless you send it.</source>
        <translation>除非你发送，任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Show diagnostics…</source>
        <translation>显示诊断信息…</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Account and key</source>
        <translation>账户与密钥</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Back to how this page came</source>
        <translation>将此页恢复为初始状态</translation>
    </message>
    <message>
        <source>Clips and files</source>
        <translation>片段与文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation>没有“{words}”的结果</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>重置此页</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>While you’re away</source>
        <translation>离开时</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Anywhere in the window</source>
        <translation>窗口任意处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>In the form</source>
        <translation>在表单中</translation>
    </message>
    <message>
        <source>In the storyboard</source>
        <translation>在故事板中</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>On the Stage</source>
        <translation>预览区</translation>
    </message>
    <message>
        <source>With a clip in the Reel</source>
        <translation>在片库中选中片段时</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Allow it on the page in your browser. Check that the page shows this code:</source>
        <translation>请在浏览器页面上允许。确认页面显示的是此代码：</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel sign-in</source>
        <translation>取消登录</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address into one yourself.</source>
        <translation>无法打开浏览器。请复制地址并自行打开。</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>用浏览器登录</translation>
    </message>
    <message>
        <source>To use a different browser</source>
        <translation>使用其他浏览器</translation>
    </message>
    <message>
        <source>You can close this tab and go back to the app.</source>
        <translation>可以关闭此标签页，返回应用。</translation>
    </message>
</context>
<context>
    <name>SpendingWindow</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Charged (millionths of US$)</source>
        <translation>已扣费（百万分之一美元）</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Export spending</source>
        <translation>导出支出</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>No clips yet.</source>
        <translation>还没有片段。</translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation>没有“{words}”的结果</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Practice is free: none of this is real money.</source>
        <translation>练习免费：这些都不是真钱。</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Quoted (millionths of US$)</source>
        <translation>报价（百万分之一美元）</translation>
    </message>
    <message>
        <source>RunAPI has not reported its figures yet.</source>
        <translation>RunAPI 尚未提供数据。</translation>
    </message>
    <message>
        <source>RunAPI spending {day}.csv</source>
        <translation>RunAPI 支出 {day}.csv</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为 {name}</translation>
    </message>
    <message>
        <source>Search prompts, models, tags</source>
        <translation>搜索提示词、模型、标签</translation>
    </message>
    <message>
        <source>Search spending</source>
        <translation>搜索支出</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>It may have reached RunAPI, so it can no longer be cancelled.</source>
        <translation>可能已送达 RunAPI，无法再取消。</translation>
    </message>
    <message>
        <source>Make one on the left. Any clip you choose in the Reel plays here.</source>
        <translation>在左侧生成片段，或在片库中选一个，就会在这里播放。</translation>
    </message>
    <message>
        <source>RunAPI has it, so it can no longer be cancelled.</source>
        <translation>RunAPI 已收到，无法再取消。</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>文件已不在</translation>
    </message>
    <message>
        <source>The file is here, but the built-in player cannot play it.</source>
        <translation>文件还在，但内置播放器无法播放。</translation>
    </message>
    <message>
        <source>This clip cannot be played here</source>
        <translation>此片段无法在这里播放</translation>
    </message>
    <message>
        <source>Your clips play here</source>
        <translation>片段在这里播放</translation>
    </message>
    <message>
        <source>“{path}” is no longer there.</source>
        <translation>“{path}”已不在该位置。</translation>
    </message>
</context>
<context>
    <name>StageController</name>
    <message>
        <source>A copy cannot replace its own clip. Choose another name.</source>
        <translation>副本不能覆盖原片段。请换个名称。</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Save this frame</source>
        <translation>保存此帧</translation>
    </message>
    <message>
        <source>Save trimmed copy</source>
        <translation>保存截取副本</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>正在保存副本</translation>
    </message>
    <message>
        <source>Saving trimmed copy</source>
        <translation>正在保存截取副本</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>The frame is on the clipboard.</source>
        <translation>帧已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Videos (*.mp4)</source>
        <translation>视频 (*.mp4)</translation>
    </message>
    <message>
        <source>cut losslessly</source>
        <translation>无损截取</translation>
    </message>
    <message>
        <source>re-encoded, frame-accurate</source>
        <translation>重新编码，精确到帧</translation>
    </message>
    <message>
        <source>{clip} at {time}</source>
        <translation>{clip} {time}</translation>
    </message>
    <message>
        <source>{clip} trimmed</source>
        <translation>{clip} 截取</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Buy credits on RunAPI&apos;s page</source>
        <translation>在 RunAPI 页面购买额度</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Connected · key from RUNAPI_API_KEY</source>
        <translation>已连接 · 密钥来自 RUNAPI_API_KEY</translation>
    </message>
    <message>
        <source>Connected · key kept for this session only</source>
        <translation>已连接 · 密钥仅在本次会话保留</translation>
    </message>
    <message>
        <source>Connecting to RunAPI…</source>
        <translation>正在连接 RunAPI…</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>尚无密钥</translation>
    </message>
    <message>
        <source>Practice mode is starting…</source>
        <translation>正在启动练习模式…</translation>
    </message>
    <message>
        <source>Practice mode · nothing is charged</source>
        <translation>练习模式 · 不扣费</translation>
    </message>
    <message>
        <source>Today {money}</source>
        <translation>今天 {money}</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>{count} working</source>
        <translation>进行中 {count}</translation>
    </message>
</context>
<context>
    <name>StorageBlock</name>
    <message numerus="yes">
        <source>%Ln practice clip(s) moved to trash.</source>
        <translation>
            <numerusform>已将 %Ln 个练习片段移到回收站。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear moving previews</source>
        <translation>清除动态预览</translation>
    </message>
    <message>
        <source>Clips folder</source>
        <translation>片段文件夹</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Move practice clips to trash</source>
        <translation>将练习片段移到回收站</translation>
    </message>
    <message>
        <source>Moving previews</source>
        <translation>动态预览</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>在这台电脑上</translation>
    </message>
    <message>
        <source>Pictures and videos you used</source>
        <translation>用过的图片和视频</translation>
    </message>
    <message>
        <source>Pictures on cards</source>
        <translation>卡片上的图片</translation>
    </message>
    <message>
        <source>There are none now.</source>
        <translation>目前没有。</translation>
    </message>
    <message>
        <source>They are drawn again when you point at a card.</source>
        <translation>指向卡片时会重新生成。</translation>
    </message>
    <message>
        <source>You can undo this for a moment.</source>
        <translation>短时间内可以撤销。</translation>
    </message>
</context>
<context>
    <name>StoryboardController</name>
    <message numerus="yes">
        <source>%Ln storyboard(s) deleted.</source>
        <translation>
            <numerusform>已删除 %Ln 个故事板。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>导出成片</translation>
    </message>
    <message numerus="yes">
        <source>Joining %Ln clip(s) losslessly</source>
        <translation>
            <numerusform>正在无损拼接 %Ln 个片段</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New storyboard</source>
        <translation>新建故事板</translation>
    </message>
    <message>
        <source>Re-encoding: an MP4 cannot hold clip {number} as it is</source>
        <translation>重新编码：片段 {number} 无法原样放入 MP4</translation>
    </message>
    <message>
        <source>Re-encoding: clip {number} has a different size or format</source>
        <translation>重新编码：片段 {number} 的尺寸或格式不同</translation>
    </message>
    <message>
        <source>Re-encoding: clip {number} is cut between key frames</source>
        <translation>重新编码：片段 {number} 的剪切点在关键帧之间</translation>
    </message>
    <message>
        <source>Rename the storyboard</source>
        <translation>重命名故事板</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Storyboard {number}</source>
        <translation>故事板 {number}</translation>
    </message>
    <message>
        <source>The film cannot replace one of its own clips. Choose another name.</source>
        <translation>成片不能覆盖其中的片段。请换个名称。</translation>
    </message>
    <message>
        <source>The film is saved as {name}.</source>
        <translation>成片已保存为 {name}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Videos (*.mp4)</source>
        <translation>视频 (*.mp4)</translation>
    </message>
    <message>
        <source>add to storyboard</source>
        <translation>添加到故事板</translation>
    </message>
    <message>
        <source>delete storyboard</source>
        <translation>删除故事板</translation>
    </message>
    <message>
        <source>move in storyboard</source>
        <translation>在故事板中移动</translation>
    </message>
    <message>
        <source>remove from storyboard</source>
        <translation>从故事板移除</translation>
    </message>
    <message>
        <source>rename storyboard</source>
        <translation>重命名故事板</translation>
    </message>
    <message>
        <source>start and end in storyboard</source>
        <translation>故事板中的起点和终点</translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>“{name}”已删除。</translation>
    </message>
</context>
<context>
    <name>StoryboardPanel</name>
    <message numerus="yes">
        <source>%Ln clip(s) · {length}</source>
        <translation>
            <numerusform>%Ln 个片段 · {length}</numerusform>
        </translation>
    </message>
    <message>
        <source>Add clips first</source>
        <translation>请先添加片段</translation>
    </message>
    <message>
        <source>Back to the clip (Esc)</source>
        <translation>返回片段 (Esc)</translation>
    </message>
    <message>
        <source>Close the storyboard</source>
        <translation>关闭故事板</translation>
    </message>
    <message>
        <source>Damaged · {name}</source>
        <translation>已损坏 · {name}</translation>
    </message>
    <message>
        <source>Delete this storyboard</source>
        <translation>删除此故事板</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>导出成片</translation>
    </message>
    <message>
        <source>Export film…</source>
        <translation>导出成片…</translation>
    </message>
    <message>
        <source>Export in progress</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>New storyboard…</source>
        <translation>新建故事板…</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play all clips in order</source>
        <translation>按顺序播放所有片段</translation>
    </message>
    <message>
        <source>Play through</source>
        <translation>连续播放</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Save all clips as one MP4</source>
        <translation>将所有片段存为一个 MP4</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>故事板</translation>
    </message>
    <message>
        <source>Storyboards</source>
        <translation>故事板列表</translation>
    </message>
</context>
<context>
    <name>StripList</name>
    <message>
        <source>Storyboard</source>
        <translation>故事板</translation>
    </message>
</context>
<context>
    <name>StripModel</name>
    <message>
        <source>This clip is no longer in the library</source>
        <translation>此片段已不在资料库中</translation>
    </message>
    <message>
        <source>{number}: clip missing</source>
        <translation>{number}：片段缺失</translation>
    </message>
    <message>
        <source>{number}: {title}, {length}</source>
        <translation>{number}：{title}，{length}</translation>
    </message>
</context>
<context>
    <name>StripPage</name>
    <message>
        <source>Storyboard</source>
        <translation>故事板</translation>
    </message>
</context>
<context>
    <name>SumsTable</name>
    <message>
        <source>Charged</source>
        <translation>扣费</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>按天</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>按模型</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>按标签</translation>
    </message>
</context>
<context>
    <name>SupportController</name>
    <message>
        <source>Clips cannot be played here because a video component of this system is missing. They are still made and saved, and open in the system&apos;s own player.</source>
        <translation>系统缺少视频组件，无法在这里播放片段。片段仍会生成并保存，可用系统播放器打开。</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>诊断信息…</translation>
    </message>
    <message>
        <source>The file manager could not be opened. The log is in {path}</source>
        <translation>无法打开文件管理器。日志位于 {path}</translation>
    </message>
</context>
<context>
    <name>TagEdit</name>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Remove tag {tag}</source>
        <translation>移除标签 {tag}</translation>
    </message>
    <message>
        <source>Remove “{tag}”</source>
        <translation>移除“{tag}”</translation>
    </message>
</context>
<context>
    <name>TakesStepper</name>
    <message>
        <source>Fewer takes</source>
        <translation>减少条数</translation>
    </message>
    <message>
        <source>More takes</source>
        <translation>增加条数</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>条数</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>退出导览</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 步，共 {count} 步</translation>
    </message>
</context>
<context>
    <name>TourController</name>
    <message>
        <source>Choose a model, drop a picture, write what should happen. The button at the bottom shows the price before you press it.</source>
        <translation>选择模型，拖入图片，写下画面里会发生什么。点击之前，底部按钮上就能看到价格。</translation>
    </message>
    <message>
        <source>Everything you make is here, newest first: in progress, ready, or failed.</source>
        <translation>所有片段都在这里，最新的在最前：进行中、完成、失败的都有。</translation>
    </message>
    <message>
        <source>New here? The tour shows the window in three steps.</source>
        <translation>第一次使用？三步带你熟悉界面。</translation>
    </message>
    <message>
        <source>Start the tour</source>
        <translation>开始导览</translation>
    </message>
    <message>
        <source>The Reel</source>
        <translation>片库</translation>
    </message>
    <message>
        <source>The Stage</source>
        <translation>预览区</translation>
    </message>
    <message>
        <source>The clip you choose plays here. Continue from any frame, restyle it, or save a copy.</source>
        <translation>选中的片段在这里播放。可以从任意一帧继续、转换风格，或保存副本。</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>表单</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Full screen (F)</source>
        <translation>全屏 (F)</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Mute (M)</source>
        <translation>静音 (M)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停 (Space)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放 (Space)</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>播放位置</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>打开声音</translation>
    </message>
    <message>
        <source>Sound on (M)</source>
        <translation>打开声音 (M)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>This frame</source>
        <translation>此帧</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>{total} · frame {number}</source>
        <translation>{total} · 第 {number} 帧</translation>
    </message>
</context>
<context>
    <name>TrimOffer</name>
    <message>
        <source>Keeps {start} to {end}</source>
        <translation>保留 {start} 至 {end}</translation>
    </message>
    <message>
        <source>Start of the part to keep</source>
        <translation>保留部分的起点</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>截取</translation>
    </message>
    <message>
        <source>Trim to {length}</source>
        <translation>截取为 {length}</translation>
    </message>
</context>
<context>
    <name>TrimmableField</name>
    <message>
        <source>Trim “{name}” first, or clear the field.</source>
        <translation>请先截取“{name}”，或清空栏位。</translation>
    </message>
</context>
<context>
    <name>UpdatesBlock</name>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>当前版本</translation>
    </message>
</context>
<context>
    <name>UpdatesController</name>
    <message>
        <source>Look for new versions of the app once a week? Nothing about you is sent.</source>
        <translation>要每周检查一次应用新版本吗？不会发送任何与你有关的信息。</translation>
    </message>
    <message>
        <source>Skip this version</source>
        <translation>跳过此版本</translation>
    </message>
    <message>
        <source>Yes, look</source>
        <translation>好，检查</translation>
    </message>
</context>
<context>
    <name>VideoField</name>
    <message>
        <source>Choose a video</source>
        <translation>选择视频</translation>
    </message>
    <message>
        <source>Convert to MP4</source>
        <translation>转换为 MP4</translation>
    </message>
    <message>
        <source>Drop a video or a clip, paste its address,
or click to choose</source>
        <translation>拖放视频或片段，粘贴地址，
或点击选择</translation>
    </message>
    <message>
        <source>Make the file smaller</source>
        <translation>压缩文件</translation>
    </message>
    <message>
        <source>Videos ({patterns})</source>
        <translation>视频 ({patterns})</translation>
    </message>
    <message>
        <source>starts here</source>
        <translation>从这里开始</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>By model</source>
        <translation>按模型</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按标题</translation>
    </message>
    <message>
        <source>Group by day</source>
        <translation>按日期分组</translation>
    </message>
    <message>
        <source>Large cards</source>
        <translation>大卡片</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>最长优先</translation>
    </message>
    <message>
        <source>Medium cards</source>
        <translation>中卡片</translation>
    </message>
    <message>
        <source>Most expensive first</source>
        <translation>价格从高到低</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新优先</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最早优先</translation>
    </message>
    <message>
        <source>Small cards</source>
        <translation>小卡片</translation>
    </message>
    <message>
        <source>Sort and view</source>
        <translation>排序与视图</translation>
    </message>
    <message>
        <source>{order}. Change the order, card size or grouping</source>
        <translation>{order}。更改排序、卡片大小或分组</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>It may be asking for its password in a window of its own. Without an answer, the app goes on in a minute.</source>
        <translation>它可能正在另一个窗口中询问密码。如果一直没有回应，应用会在一分钟后继续。</translation>
    </message>
    <message>
        <source>Waiting for this computer&apos;s keyring</source>
        <translation>正在等待这台电脑的密钥环</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Drop a picture, say what should happen, and get a clip on your disk.</source>
        <translation>拖入图片，写下要发生什么，片段就会保存到你的磁盘。</translation>
    </message>
    <message>
        <source>From a picture and an idea to a clip</source>
        <translation>从一张图片、一个想法，到一段视频</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Paste a key</source>
        <translation>粘贴密钥</translation>
    </message>
    <message>
        <source>Practice without a key</source>
        <translation>不用密钥，先练习</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign in on runapi.ai; this app gets its own key.</source>
        <translation>在 runapi.ai 登录，本应用会获得自己的密钥。</translation>
    </message>
    <message>
        <source>Try it first</source>
        <translation>先试试看</translation>
    </message>
    <message>
        <source>Works just like the real thing, free: the app makes the clips on your computer.</source>
        <translation>与真实流程完全一样，而且免费：片段由应用在你的电脑上生成。</translation>
    </message>
    <message>
        <source>You see every price before you pay. Practice is free.</source>
        <translation>付费前总能看到价格，练习免费。</translation>
    </message>
    <message>
        <source>Your words and pictures go to RunAPI to make your clip, and nowhere else.</source>
        <translation>你的文字和图片只会发送给 RunAPI 用来制作片段。</translation>
    </message>
</context>
<context>
    <name>WellField</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>_Window</name>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About RunAPI Desktop</source>
        <translation>关于 RunAPI Desktop</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Makes AI video clips with Hailuo, Luma, Kling, Veo and {count} more services through RunAPI. Open source under the MIT licence.</source>
        <translation>通过 RunAPI 使用 Hailuo、Luma、Kling、Veo 及另外 {count} 个服务制作 AI 视频片段。以 MIT 许可证开源。</translation>
    </message>
</context>
<context>
    <name>catalog</name>
    <message>
        <source>0 leaves the model free; 1 keeps it close to your words.</source>
        <translation>0 让模型自由发挥，1 紧扣你的文字。</translation>
    </message>
    <message>
        <source>10 s</source>
        <translation>10 秒</translation>
    </message>
    <message>
        <source>10 s is 720p only</source>
        <translation>10 秒仅限 720p</translation>
    </message>
    <message>
        <source>10 s is 768p only</source>
        <translation>10 秒仅限 768p</translation>
    </message>
    <message>
        <source>1080p needs Hailuo 2.3</source>
        <translation>1080p 需要 Hailuo 2.3</translation>
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
        <translation>4K 仅限文字生成</translation>
    </message>
    <message>
        <source>5 s</source>
        <translation>5 秒</translation>
    </message>
    <message>
        <source>512p: Hailuo 02 Standard only</source>
        <translation>512p：仅限 Hailuo 02 Standard</translation>
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
        <translation>使用尾帧需要 5 秒</translation>
    </message>
    <message>
        <source>A last frame needs 768p</source>
        <translation>使用尾帧需要 768p</translation>
    </message>
    <message>
        <source>A last frame needs Pro</source>
        <translation>使用尾帧需要 Pro</translation>
    </message>
    <message>
        <source>A last frame needs a first frame</source>
        <translation>使用尾帧需要首帧</translation>
    </message>
    <message>
        <source>A new clip after a video and pictures · up to 4K</source>
        <translation>参照视频和图片生成新片段 · 最高 4K</translation>
    </message>
    <message>
        <source>A picture speaks or sings your audio file · up to 720p</source>
        <translation>图片按音频说话或唱歌 · 最高 720p</translation>
    </message>
    <message>
        <source>A portrait speaks or sings your audio file · best value</source>
        <translation>人像按音频说话或唱歌 · 性价比最高</translation>
    </message>
    <message>
        <source>A portrait speaks or sings your audio file · finest</source>
        <translation>人像按音频说话或唱歌 · 细节最佳</translation>
    </message>
    <message>
        <source>A portrait speaks or sings · the first generation</source>
        <translation>人像说话或唱歌 · 第一代</translation>
    </message>
    <message>
        <source>A portrait speaks or sings · the first generation, finer</source>
        <translation>人像说话或唱歌 · 第一代，更精细</translation>
    </message>
    <message>
        <source>A portrait speaks your audio file, however long it is</source>
        <translation>人像按音频说话，长度不限</translation>
    </message>
    <message>
        <source>A voice that is to be heard, spoken by somebody in the clip.</source>
        <translation>片段中人物说话所用的声音。</translation>
    </message>
    <message>
        <source>Add a clip: drop or choose one from the Reel.</source>
        <translation>请添加片段：从片库拖放或选择。</translation>
    </message>
    <message>
        <source>Add a first frame: drop, paste or choose a picture.</source>
        <translation>请添加首帧：拖放、粘贴或选择图片。</translation>
    </message>
    <message>
        <source>Add a first or a last frame: drop, paste or choose a picture.</source>
        <translation>请添加首帧或尾帧：拖放、粘贴或选择图片。</translation>
    </message>
    <message>
        <source>Add a last frame: drop, paste or choose a picture.</source>
        <translation>请添加尾帧：拖放、粘贴或选择图片。</translation>
    </message>
    <message>
        <source>Add a picture: drop, paste or choose one.</source>
        <translation>请添加图片：拖放、粘贴或选择。</translation>
    </message>
    <message>
        <source>Add a reference picture: drop, paste or choose one.</source>
        <translation>请添加参考图片：拖放、粘贴或选择。</translation>
    </message>
    <message>
        <source>Add a source video: drop, paste or choose one.</source>
        <translation>请添加源视频：拖放、粘贴或选择。</translation>
    </message>
    <message>
        <source>Add a video whose motion the picture should follow.</source>
        <translation>请添加一段视频，图片将跟随其动作。</translation>
    </message>
    <message>
        <source>Add the voice or song: drop or choose an audio file.</source>
        <translation>请添加人声或歌曲：拖放或选择音频文件。</translation>
    </message>
    <message>
        <source>Adds a visible watermark to the clip.</source>
        <translation>在片段上添加可见水印。</translation>
    </message>
    <message>
        <source>Adds detail to your prompt.</source>
        <translation>为提示词补充细节。</translation>
    </message>
    <message>
        <source>Adds detail to your prompt. Turn it off to use your exact words.</source>
        <translation>为提示词补充细节。关闭后按原文使用。</translation>
    </message>
    <message>
        <source>Adds these words to the clip as a visible watermark.</source>
        <translation>将这些文字作为可见水印加到片段上。</translation>
    </message>
    <message>
        <source>Anime</source>
        <translation>动漫</translation>
    </message>
    <message>
        <source>As in the picture</source>
        <translation>与图片相同</translation>
    </message>
    <message>
        <source>As in the video</source>
        <translation>与视频相同</translation>
    </message>
    <message>
        <source>As the first frame</source>
        <translation>与首帧相同</translation>
    </message>
    <message>
        <source>As the model likes</source>
        <translation>由模型决定</translation>
    </message>
    <message>
        <source>As the pictures</source>
        <translation>与图片相同</translation>
    </message>
    <message>
        <source>Audio file</source>
        <translation>音频文件</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Begin at</source>
        <translation>开始位置</translation>
    </message>
    <message>
        <source>Brings a picture to life · can loop · 480p</source>
        <translation>让图片动起来 · 可循环 · 480p</translation>
    </message>
    <message>
        <source>Callback URL</source>
        <translation>回调 URL</translation>
    </message>
    <message>
        <source>Change what this clip shows in HappyHorse</source>
        <translation>在 HappyHorse 中更改此片段的内容</translation>
    </message>
    <message>
        <source>Change what this clip shows in Kling</source>
        <translation>在 Kling 中更改此片段的内容</translation>
    </message>
    <message>
        <source>Change what this clip shows in Runway Aleph</source>
        <translation>在 Runway Aleph 中更改此片段的内容</translation>
    </message>
    <message>
        <source>Change what this clip shows in Wan</source>
        <translation>在 Wan 中更改此片段的内容</translation>
    </message>
    <message>
        <source>Changes a video from your words and a picture · up to 1080p</source>
        <translation>按文字和图片修改视频 · 最高 1080p</translation>
    </message>
    <message>
        <source>Changes a video from your words and pictures · up to 4K</source>
        <translation>按文字和图片修改视频 · 最高 4K</translation>
    </message>
    <message>
        <source>Changes a video from your words · up to 1080p</source>
        <translation>按文字修改视频 · 最高 1080p</translation>
    </message>
    <message>
        <source>Changes a video · several shots · up to 1080p</source>
        <translation>修改视频 · 多镜头 · 最高 1080p</translation>
    </message>
    <message>
        <source>Changes a video · sound if you like · quick</source>
        <translation>修改视频 · 声音可选 · 快速</translation>
    </message>
    <message>
        <source>Changes what a video shows: things, light, place, angle</source>
        <translation>更改视频内容：物体、光线、地点、角度</translation>
    </message>
    <message>
        <source>Choose a clip that Grok Imagine made</source>
        <translation>请选择由 Grok Imagine 生成的片段</translation>
    </message>
    <message>
        <source>Choose a clip that Kling 2.5 Turbo made</source>
        <translation>请选择由 Kling 2.5 Turbo 生成的片段</translation>
    </message>
    <message>
        <source>Choose a clip that Midjourney made from a picture</source>
        <translation>请选择由 Midjourney 从图片生成的片段</translation>
    </message>
    <message>
        <source>Choose a clip that PixVerse made</source>
        <translation>请选择由 PixVerse 生成的片段</translation>
    </message>
    <message>
        <source>Choose a clip that Runway made</source>
        <translation>请选择由 Runway 生成的片段</translation>
    </message>
    <message>
        <source>Choose a clip that Veo 3.1 made</source>
        <translation>请选择由 Veo 3.1 生成的片段</translation>
    </message>
    <message>
        <source>Clay</source>
        <translation>黏土</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Closeness to the prompt</source>
        <translation>提示词贴合度</translation>
    </message>
    <message>
        <source>Cuts between shots instead of one continuous take.</source>
        <translation>在多个镜头间切换，而不是一镜到底。</translation>
    </message>
    <message>
        <source>Daring</source>
        <translation>大胆</translation>
    </message>
    <message>
        <source>Daring needs a picture that Grok Imagine made</source>
        <translation>“大胆”需要由 Grok Imagine 生成的图片</translation>
    </message>
    <message>
        <source>Describe how the picture should move</source>
        <translation>描述图片如何动起来</translation>
    </message>
    <message>
        <source>Describe the new look (English only)</source>
        <translation>描述新的风格（仅限英文）</translation>
    </message>
    <message>
        <source>Describe what should change in the video</source>
        <translation>描述视频中要更改的内容</translation>
    </message>
    <message>
        <source>Edit in HappyHorse</source>
        <translation>在 HappyHorse 中编辑</translation>
    </message>
    <message>
        <source>Edit in Kling</source>
        <translation>在 Kling 中编辑</translation>
    </message>
    <message>
        <source>Edit in Runway Aleph</source>
        <translation>在 Runway Aleph 中编辑</translation>
    </message>
    <message>
        <source>Edit in Wan</source>
        <translation>在 Wan 中编辑</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Every other time the video runs backwards, so that nothing jumps.</source>
        <translation>每隔一遍倒放，衔接处不会跳。</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延长</translation>
    </message>
    <message>
        <source>Extend in Grok Imagine</source>
        <translation>在 Grok Imagine 中延长</translation>
    </message>
    <message>
        <source>Extend in Kling</source>
        <translation>在 Kling 中延长</translation>
    </message>
    <message>
        <source>Extend in Midjourney</source>
        <translation>在 Midjourney 中延长</translation>
    </message>
    <message>
        <source>Extend in PixVerse</source>
        <translation>在 PixVerse 中延长</translation>
    </message>
    <message>
        <source>Extend in Runway</source>
        <translation>在 Runway 中延长</translation>
    </message>
    <message>
        <source>Extend in Veo 3.1</source>
        <translation>在 Veo 3.1 中延长</translation>
    </message>
    <message>
        <source>Facing</source>
        <translation>人物朝向</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Film noir</source>
        <translation>黑色电影</translation>
    </message>
    <message>
        <source>Find the scenes</source>
        <translation>识别场景</translation>
    </message>
    <message>
        <source>First and last frame · 4 to 15 s · up to 2K</source>
        <translation>首帧与尾帧 · 4–15 秒 · 最高 2K</translation>
    </message>
    <message>
        <source>First and last frame · 5 or 10 s</source>
        <translation>首帧与尾帧 · 5 或 10 秒</translation>
    </message>
    <message>
        <source>First and last frame · 5 or 10 s · best value</source>
        <translation>首帧与尾帧 · 5 或 10 秒 · 性价比最高</translation>
    </message>
    <message>
        <source>First and last frame · 6 or 10 s · up to 768p</source>
        <translation>首帧与尾帧 · 6 或 10 秒 · 最高 768p</translation>
    </message>
    <message>
        <source>First and last frame · 6 s · finest detail</source>
        <translation>首帧与尾帧 · 6 秒 · 细节最佳</translation>
    </message>
    <message>
        <source>First and last frame · follows your words closely · 5 s</source>
        <translation>首帧与尾帧 · 紧扣文字 · 5 秒</translation>
    </message>
    <message>
        <source>First and last frame · up to 720p · quick</source>
        <translation>首帧与尾帧 · 最高 720p · 快速</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 3 to 15 s · up to 4K</source>
        <translation>首帧与尾帧 · 有声音 · 3–15 秒 · 最高 4K</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 10 s · up to 4K</source>
        <translation>首帧与尾帧 · 有声音 · 4–10 秒 · 最高 4K</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 15 s · quick</source>
        <translation>首帧与尾帧 · 有声音 · 4–15 秒 · 快速</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 15 s · up to 4K</source>
        <translation>首帧与尾帧 · 有声音 · 4–15 秒 · 最高 4K</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 15 s · up to 720p</source>
        <translation>首帧与尾帧 · 有声音 · 4–15 秒 · 最高 720p</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 30 s · up to 1080p</source>
        <translation>首帧与尾帧 · 有声音 · 4–30 秒 · 最高 1080p</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 8 s · best value</source>
        <translation>首帧与尾帧 · 有声音 · 4–8 秒 · 性价比最高</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 8 s · finest</source>
        <translation>首帧与尾帧 · 有声音 · 4–8 秒 · 细节最佳</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 8 s · quick</source>
        <translation>首帧与尾帧 · 有声音 · 4–8 秒 · 快速</translation>
    </message>
    <message>
        <source>First and last frame · with sound · up to 1080p</source>
        <translation>首帧与尾帧 · 有声音 · 最高 1080p</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>首帧</translation>
    </message>
    <message>
        <source>Fixed at 6 s for Pro</source>
        <translation>Pro 固定为 6 秒</translation>
    </message>
    <message>
        <source>Follows from the pictures you add.</source>
        <translation>由添加的图片决定。</translation>
    </message>
    <message>
        <source>Follows your words closely · 5 s</source>
        <translation>紧扣文字 · 5 秒</translation>
    </message>
    <message>
        <source>Frame shape</source>
        <translation>画幅</translation>
    </message>
    <message>
        <source>Frames or reference pictures, not both</source>
        <translation>帧与参考图片只能选其一</translation>
    </message>
    <message>
        <source>From a first frame · 3 to 15 s · up to 1080p</source>
        <translation>从首帧 · 3–15 秒 · 最高 1080p</translation>
    </message>
    <message>
        <source>From a first frame · 3 to 15 s · up to 1080p · quick</source>
        <translation>从首帧 · 3–15 秒 · 最高 1080p · 快速</translation>
    </message>
    <message>
        <source>From a first frame · 5 or 10 s · cheapest</source>
        <translation>从首帧 · 5 或 10 秒 · 最便宜</translation>
    </message>
    <message>
        <source>From a first frame · 5 or 10 s · finest of its generation</source>
        <translation>从首帧 · 5 或 10 秒 · 同代最佳</translation>
    </message>
    <message>
        <source>From a first frame · sound if you like · 5 to 15 s · quick</source>
        <translation>从首帧 · 声音可选 · 5–15 秒 · 快速</translation>
    </message>
    <message>
        <source>From a first frame · with sound · 1 to 15 s · up to 1080p</source>
        <translation>从首帧 · 有声音 · 1–15 秒 · 最高 1080p</translation>
    </message>
    <message>
        <source>From a first frame · with sound · 5 or 10 s · up to 1080p</source>
        <translation>从首帧 · 有声音 · 5 或 10 秒 · 最高 1080p</translation>
    </message>
    <message>
        <source>From a first frame · with sound · several shots · up to 1080p</source>
        <translation>从首帧 · 有声音 · 多镜头 · 最高 1080p</translation>
    </message>
    <message>
        <source>From a picture · with sound · 1 to 30 s · quick</source>
        <translation>从图片 · 有声音 · 1–30 秒 · 快速</translation>
    </message>
    <message>
        <source>From a picture · with sound · 6 to 30 s</source>
        <translation>从图片 · 有声音 · 6–30 秒</translation>
    </message>
    <message>
        <source>From a picture · with sound · up to 15 s · up to 1080p</source>
        <translation>从图片 · 有声音 · 最长 15 秒 · 最高 1080p</translation>
    </message>
    <message>
        <source>From one picture to another · with sound · 1 to 15 s</source>
        <translation>从一张图片到另一张 · 有声音 · 1–15 秒</translation>
    </message>
    <message>
        <source>From text and reference pictures · 2 to 10 s</source>
        <translation>从文字和参考图片 · 2–10 秒</translation>
    </message>
    <message>
        <source>From text and reference pictures · 4 to 15 s · up to 2K</source>
        <translation>从文字和参考图片 · 4–15 秒 · 最高 2K</translation>
    </message>
    <message>
        <source>From text only · 3 to 15 s · up to 1080p</source>
        <translation>仅文字 · 3–15 秒 · 最高 1080p</translation>
    </message>
    <message>
        <source>From text only · 3 to 15 s · up to 1080p · quick</source>
        <translation>仅文字 · 3–15 秒 · 最高 1080p · 快速</translation>
    </message>
    <message>
        <source>From text only · 5 or 10 s · best value</source>
        <translation>仅文字 · 5 或 10 秒 · 性价比最高</translation>
    </message>
    <message>
        <source>From text only · 5 or 10 s · finest of its generation</source>
        <translation>仅文字 · 5 或 10 秒 · 同代最佳</translation>
    </message>
    <message>
        <source>From text only · 6 or 10 s · best value</source>
        <translation>仅文字 · 6 或 10 秒 · 性价比最高</translation>
    </message>
    <message>
        <source>From text only · 6 s · finest detail</source>
        <translation>仅文字 · 6 秒 · 细节最佳</translation>
    </message>
    <message>
        <source>From text only · sound with Pro · 5 or 10 s</source>
        <translation>仅文字 · Pro 有声音 · 5 或 10 秒</translation>
    </message>
    <message>
        <source>From text only · with sound · 1 to 15 s · up to 1080p</source>
        <translation>仅文字 · 有声音 · 1–15 秒 · 最高 1080p</translation>
    </message>
    <message>
        <source>From text only · with sound · 3 to 15 s · up to 4K</source>
        <translation>仅文字 · 有声音 · 3–15 秒 · 最高 4K</translation>
    </message>
    <message>
        <source>From text only · with sound · 6 to 30 s</source>
        <translation>仅文字 · 有声音 · 6–30 秒</translation>
    </message>
    <message>
        <source>From text only · with sound · 720p</source>
        <translation>仅文字 · 有声音 · 720p</translation>
    </message>
    <message>
        <source>From text or a first frame · 5 or 10 s · up to 1080p</source>
        <translation>从文字或首帧 · 5 或 10 秒 · 最高 1080p</translation>
    </message>
    <message>
        <source>From text · up to 720p · quick</source>
        <translation>从文字 · 最高 720p · 快速</translation>
    </message>
    <message>
        <source>From text · with sound · 1 to 30 s · quick</source>
        <translation>从文字 · 有声音 · 1–30 秒 · 快速</translation>
    </message>
    <message>
        <source>From text · with sound · 4 to 12 s · up to 1080p</source>
        <translation>从文字 · 有声音 · 4–12 秒 · 最高 1080p</translation>
    </message>
    <message>
        <source>From text · with sound · 5 or 10 s · up to 1080p</source>
        <translation>从文字 · 有声音 · 5 或 10 秒 · 最高 1080p</translation>
    </message>
    <message>
        <source>From text · with sound · several shots · up to 1080p</source>
        <translation>从文字 · 有声音 · 多镜头 · 最高 1080p</translation>
    </message>
    <message>
        <source>From text · with sound · up to 1080p</source>
        <translation>从文字 · 有声音 · 最高 1080p</translation>
    </message>
    <message>
        <source>From text · with sound · up to 15 s · up to 1080p</source>
        <translation>从文字 · 有声音 · 最长 15 秒 · 最高 1080p</translation>
    </message>
    <message>
        <source>Go on from</source>
        <translation>延长起点</translation>
    </message>
    <message>
        <source>Go on from where this clip ends</source>
        <translation>从此片段结尾处延长</translation>
    </message>
    <message>
        <source>Goes on from a Grok Imagine clip · 6 or 10 s more</source>
        <translation>延长 Grok Imagine 片段 · 再加 6 或 10 秒</translation>
    </message>
    <message>
        <source>Goes on from a Midjourney clip, once</source>
        <translation>延长 Midjourney 片段，仅一次</translation>
    </message>
    <message>
        <source>Goes on from a PixVerse clip · 1 to 15 s more</source>
        <translation>延长 PixVerse 片段 · 再加 1–15 秒</translation>
    </message>
    <message>
        <source>Goes on from a Runway clip</source>
        <translation>延长 Runway 片段</translation>
    </message>
    <message>
        <source>Goes on from a Veo clip</source>
        <translation>延长 Veo 片段</translation>
    </message>
    <message>
        <source>Goes on from a clip that was made from a picture</source>
        <translation>延长由图片生成的片段</translation>
    </message>
    <message>
        <source>Goes on from a clip that was made from text</source>
        <translation>延长由文字生成的片段</translation>
    </message>
    <message>
        <source>Golden hour</source>
        <translation>黄金时刻</translation>
    </message>
    <message>
        <source>How lively or bold the movement is.</source>
        <translation>动作有多活泼、多大胆。</translation>
    </message>
    <message>
        <source>How many times as wide and high. 1× only makes it sharper.</source>
        <translation>长宽放大倍数，1× 仅锐化。</translation>
    </message>
    <message>
        <source>It repeats the video backwards</source>
        <translation>会倒放重复视频</translation>
    </message>
    <message>
        <source>Kept from the source</source>
        <translation>保留原声</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>尾帧</translation>
    </message>
    <message>
        <source>Last frame and sound with Pro · 5 or 10 s</source>
        <translation>Pro 支持尾帧和声音 · 5 或 10 秒</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Let a picture move as this clip does</source>
        <translation>让图片按此片段的动作运动</translation>
    </message>
    <message>
        <source>Let the lips in this clip follow an audio file</source>
        <translation>让此片段的口型跟随音频文件</translation>
    </message>
    <message>
        <source>Lip sync</source>
        <translation>对口型</translation>
    </message>
    <message>
        <source>Livelier motion · 6 or 10 s · up to 1080p</source>
        <translation>动态更生动 · 6 或 10 秒 · 最高 1080p</translation>
    </message>
    <message>
        <source>Livelier motion, finest detail · up to 1080p</source>
        <translation>动态更生动，细节最佳 · 最高 1080p</translation>
    </message>
    <message>
        <source>Looks for cuts and for who is speaking.</source>
        <translation>识别镜头切换和说话的人。</translation>
    </message>
    <message>
        <source>Looks things up on the web to understand your prompt better.</source>
        <translation>上网查找资料，以更好地理解提示词。</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Luma understands English only. Please write this prompt in English.</source>
        <translation>Luma 只懂英文，请用英文写这条提示词。</translation>
    </message>
    <message>
        <source>MP4 plays everywhere; some editing programs prefer MOV.</source>
        <translation>MP4 到处都能播放，有些剪辑软件更适合 MOV。</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>生成依据</translation>
    </message>
    <message>
        <source>Made to fit</source>
        <translation>按内容生成</translation>
    </message>
    <message>
        <source>Make it talk</source>
        <translation>让它说话</translation>
    </message>
    <message>
        <source>Make this clip larger and sharper in Topaz</source>
        <translation>在 Topaz 中将此片段放大并锐化</translation>
    </message>
    <message>
        <source>Make this clip larger and sharper in Veo 3.1</source>
        <translation>在 Veo 3.1 中让此片段更大更清晰</translation>
    </message>
    <message>
        <source>Makes a Veo clip finer · up to 4K</source>
        <translation>让 Veo 片段更精细 · 最高 4K</translation>
    </message>
    <message>
        <source>Makes a video larger and sharper</source>
        <translation>让视频更大、更清晰</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Motion video</source>
        <translation>动作视频</translation>
    </message>
    <message>
        <source>Natural, subtle motion</source>
        <translation>自然、细微的动态</translation>
    </message>
    <message>
        <source>Neon night</source>
        <translation>霓虹之夜</translation>
    </message>
    <message>
        <source>New sound for the clip, or that of its source.</source>
        <translation>为片段配新的声音，或沿用源视频的声音。</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Only Hailuo 02 has a prompt optimizer</source>
        <translation>只有 Hailuo 02 有提示词优化</translation>
    </message>
    <message>
        <source>Only Hailuo 02 supports a last frame</source>
        <translation>只有 Hailuo 02 支持尾帧</translation>
    </message>
    <message>
        <source>Only Veo 3.1 Fast and Lite take reference pictures</source>
        <translation>仅 Veo 3.1 Fast 和 Lite 支持参考图片</translation>
    </message>
    <message>
        <source>Only the simple mode has this</source>
        <translation>仅简易模式可用</translation>
    </message>
    <message>
        <source>Only the thorough mode has this</source>
        <translation>仅精细模式可用</translation>
    </message>
    <message>
        <source>Pan left</source>
        <translation>左摇</translation>
    </message>
    <message>
        <source>Pan right</source>
        <translation>右摇</translation>
    </message>
    <message>
        <source>Pedestal down</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>Pedestal up</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>People in a picture speak, sing and move · up to 1080p</source>
        <translation>图片中的人说话、唱歌、活动 · 最高 1080p</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Picture → Video</source>
        <translation>图片 → 视频</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Playful</source>
        <translation>俏皮</translation>
    </message>
    <message>
        <source>Plays the video again until the audio file ends.</source>
        <translation>重复播放视频，直到音频结束。</translation>
    </message>
    <message>
        <source>Pro</source>
        <translation>Pro</translation>
    </message>
    <message>
        <source>Pro is finer and costs more.</source>
        <translation>Pro 更精细，也更贵。</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Prompt expansion</source>
        <translation>提示词扩写</translation>
    </message>
    <message>
        <source>Prompt optimizer</source>
        <translation>提示词优化</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>拉远</translation>
    </message>
    <message>
        <source>Push in</source>
        <translation>推近</translation>
    </message>
    <message>
        <source>Puts the person of a picture into a video</source>
        <translation>将图片中的人物放入视频</translation>
    </message>
    <message>
        <source>Puts your prompt into English first.</source>
        <translation>先将提示词译成英文。</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>画质</translation>
    </message>
    <message>
        <source>Re-renders a video from your words · up to 10 s</source>
        <translation>按文字重新渲染视频 · 最长 10 秒</translation>
    </message>
    <message>
        <source>Reference picture</source>
        <translation>参考图片</translation>
    </message>
    <message>
        <source>Reference pictures</source>
        <translation>参考图片</translation>
    </message>
    <message>
        <source>Reference pictures need 8 s</source>
        <translation>使用参考图片需要 8 秒</translation>
    </message>
    <message>
        <source>Reference pictures need a frame shape</source>
        <translation>使用参考图片需要指定画幅</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考图片</translation>
    </message>
    <message>
        <source>Rejects unsafe prompts and pictures before the clip is made.</source>
        <translation>在生成前拒绝不安全的提示词和图片。</translation>
    </message>
    <message>
        <source>Repeat it backwards</source>
        <translation>倒放重复</translation>
    </message>
    <message>
        <source>Repeat the video</source>
        <translation>重复视频</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Restyle in Luma</source>
        <translation>在 Luma 中转换风格</translation>
    </message>
    <message>
        <source>RunAPI also notifies this address. The app works without it.</source>
        <translation>RunAPI 也会通知此地址。不填也能正常使用。</translation>
    </message>
    <message>
        <source>Safety checker</source>
        <translation>安全检查</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Several shots</source>
        <translation>多镜头</translation>
    </message>
    <message>
        <source>Shake</source>
        <translation>晃动</translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>简易</translation>
    </message>
    <message>
        <source>Simple: one face that looks at you. Thorough: any scene.</source>
        <translation>简易：一张正对镜头的脸。精细：任意场景。</translation>
    </message>
    <message>
        <source>Snow</source>
        <translation>雪景</translation>
    </message>
    <message>
        <source>Sooner, and a little less fine.</source>
        <translation>更快，但略欠精细。</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Sound needs Pro</source>
        <translation>声音需要 Pro</translation>
    </message>
    <message>
        <source>Source video</source>
        <translation>源视频</translation>
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
        <translation>固定镜头</translation>
    </message>
    <message>
        <source>Takes the voice out of music and noise first.</source>
        <translation>先从音乐和噪声中提取人声。</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>说话</translation>
    </message>
    <message>
        <source>Text → Video</source>
        <translation>文字 → 视频</translation>
    </message>
    <message>
        <source>The camera does not move.</source>
        <translation>镜头保持不动。</translation>
    </message>
    <message>
        <source>The clip ends as it begins, so that it can run on and on.</source>
        <translation>片段首尾相接，可以一直循环。</translation>
    </message>
    <message>
        <source>The clip takes its shape from the first frame</source>
        <translation>片段画幅取自首帧</translation>
    </message>
    <message>
        <source>The lips in a video follow your audio file</source>
        <translation>视频中的口型跟随音频文件</translation>
    </message>
    <message>
        <source>The same number and the same settings make a similar clip again.</source>
        <translation>相同的数值和设置会再次生成相似的片段。</translation>
    </message>
    <message>
        <source>The second of the clip at which the new part begins.</source>
        <translation>新内容从片段的第几秒开始。</translation>
    </message>
    <message>
        <source>The second of the video at which the clip begins.</source>
        <translation>片段从视频的第几秒开始。</translation>
    </message>
    <message>
        <source>There are no pictures</source>
        <translation>没有图片</translation>
    </message>
    <message>
        <source>There are no reference pictures</source>
        <translation>没有参考图片</translation>
    </message>
    <message>
        <source>There are reference pictures</source>
        <translation>已有参考图片</translation>
    </message>
    <message>
        <source>There is a first frame</source>
        <translation>已有首帧</translation>
    </message>
    <message>
        <source>This model does not take a last frame</source>
        <translation>此模型不支持尾帧</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>精细</translation>
    </message>
    <message>
        <source>Tilt down</source>
        <translation>下俯</translation>
    </message>
    <message>
        <source>Tilt up</source>
        <translation>上仰</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>跟拍</translation>
    </message>
    <message>
        <source>Translate the prompt</source>
        <translation>翻译提示词</translation>
    </message>
    <message>
        <source>Truck left</source>
        <translation>左移镜头</translation>
    </message>
    <message>
        <source>Truck right</source>
        <translation>右移镜头</translation>
    </message>
    <message>
        <source>Two pictures</source>
        <translation>两张图片</translation>
    </message>
    <message>
        <source>Upscale</source>
        <translation>提升画质</translation>
    </message>
    <message>
        <source>Upscale in Topaz</source>
        <translation>用 Topaz 提升画质</translation>
    </message>
    <message>
        <source>Upscale in Veo 3.1</source>
        <translation>用 Veo 3.1 提升画质</translation>
    </message>
    <message>
        <source>Use its motion in Kling</source>
        <translation>在 Kling 中使用其动作</translation>
    </message>
    <message>
        <source>Use its motion in Wan</source>
        <translation>在 Wan 中使用其动作</translation>
    </message>
    <message>
        <source>Use this clip as the source of a new one in Luma</source>
        <translation>将此片段用作 Luma 新片段的来源</translation>
    </message>
    <message>
        <source>Video → Video</source>
        <translation>视频 → 视频</translation>
    </message>
    <message>
        <source>Vintage</source>
        <translation>复古</translation>
    </message>
    <message>
        <source>Voice only</source>
        <translation>仅人声</translation>
    </message>
    <message>
        <source>Voices, noises and music that fit the clip.</source>
        <translation>与片段相配的人声、音效和音乐。</translation>
    </message>
    <message>
        <source>Watercolour</source>
        <translation>水彩</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>水印</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>联网搜索</translation>
    </message>
    <message>
        <source>What should not be seen: blur, text…</source>
        <translation>不想看到的：模糊、文字…</translation>
    </message>
    <message>
        <source>What the clip should not show.</source>
        <translation>片段中不应出现的内容。</translation>
    </message>
    <message>
        <source>Whether the picture or the video decides this.</source>
        <translation>由图片还是由视频决定。</translation>
    </message>
    <message>
        <source>White where somebody should speak, black elsewhere.</source>
        <translation>需要说话的位置为白色，其余为黑色。</translation>
    </message>
    <message>
        <source>With people and things of your pictures · 1 to 15 s</source>
        <translation>用你图片中的人和物 · 1–15 秒</translation>
    </message>
    <message>
        <source>With people and things of your pictures · 3 to 15 s</source>
        <translation>用你图片中的人和物 · 3–15 秒</translation>
    </message>
    <message>
        <source>With people and things of your pictures · 3 to 15 s · up to 4K</source>
        <translation>用你图片中的人和物 · 3–15 秒 · 最高 4K</translation>
    </message>
    <message>
        <source>With sound · 4 to 10 s · up to 4K</source>
        <translation>有声音 · 4–10 秒 · 最高 4K</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>排除内容</translation>
    </message>
    <message>
        <source>Without reference pictures the clip is like its source</source>
        <translation>没有参考图片时，片段与来源相似</translation>
    </message>
    <message>
        <source>Words to show in the clip, such as your name</source>
        <translation>片段中显示的文字，例如你的名字</translation>
    </message>
    <message>
        <source>Write a prompt: what should happen in the clip?</source>
        <translation>请写下提示词：片段里会发生什么？</translation>
    </message>
    <message>
        <source>Your frames</source>
        <translation>你的帧</translation>
    </message>
    <message>
        <source>Your picture moves as a video does</source>
        <translation>图片按视频的动作动起来</translation>
    </message>
    <message>
        <source>Your picture moves as a video does · up to 1080p</source>
        <translation>图片按视频的动作动起来 · 最高 1080p</translation>
    </message>
    <message>
        <source>Your picture moves as a video of 3 to 30 s does</source>
        <translation>图片按 3–30 秒视频的动作动起来</translation>
    </message>
    <message>
        <source>Your reference pictures</source>
        <translation>你的参考图片</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>你的文字</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>变焦推近</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>变焦拉远</translation>
    </message>
    <message>
        <source>clip</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>motion</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>references</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>two pictures</source>
        <translation>两张图片</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
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
        <translation>关于 RunAPI Desktop</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>添加账户…</translation>
    </message>
    <message>
        <source>Add to storyboard</source>
        <translation>添加到故事板</translation>
    </message>
    <message>
        <source>Already first</source>
        <translation>已在最前</translation>
    </message>
    <message>
        <source>Already last</source>
        <translation>已在最后</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change limit…</source>
        <translation>修改限额…</translation>
    </message>
    <message>
        <source>Choose a clip in the storyboard first</source>
        <translation>请先在故事板中选择片段</translation>
    </message>
    <message>
        <source>Choose a clip made from a file first</source>
        <translation>请先选择由文件生成的片段</translation>
    </message>
    <message>
        <source>Choose a clip made with this app first</source>
        <translation>请先选择用本应用生成的片段</translation>
    </message>
    <message>
        <source>Choose a clip that RunAPI made first</source>
        <translation>请先选择由 RunAPI 生成的片段</translation>
    </message>
    <message>
        <source>Choose a clip with a prompt first</source>
        <translation>请先选择有提示词的片段</translation>
    </message>
    <message>
        <source>Choose a damaged clip first</source>
        <translation>请先选择损坏的片段</translation>
    </message>
    <message>
        <source>Choose a failed clip first</source>
        <translation>请先选择失败的片段</translation>
    </message>
    <message>
        <source>Choose a finished clip first</source>
        <translation>请先选择已完成的片段</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>选择模型…</translation>
    </message>
    <message>
        <source>Choose how to start first</source>
        <translation>请先选择开始方式</translation>
    </message>
    <message>
        <source>Choose two finished clips first</source>
        <translation>请先选择两个已完成的片段</translation>
    </message>
    <message>
        <source>Close this service</source>
        <translation>关闭此服务</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Compare these two</source>
        <translation>对比这两个</translation>
    </message>
    <message>
        <source>Continue from last frame</source>
        <translation>从尾帧继续</translation>
    </message>
    <message>
        <source>Continue from this frame</source>
        <translation>从此帧继续</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy diagnostics…</source>
        <translation>复制诊断信息…</translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation>复制提示词</translation>
    </message>
    <message>
        <source>Copy task ID</source>
        <translation>复制任务 ID</translation>
    </message>
    <message>
        <source>Copy this frame</source>
        <translation>复制此帧</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit as new</source>
        <translation>作为新片段编辑</translation>
    </message>
    <message>
        <source>Enter key…</source>
        <translation>输入密钥…</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>Find in the Reel</source>
        <translation>在片库中查找</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Generate again…</source>
        <translation>再次生成…</translation>
    </message>
    <message>
        <source>Go to the Reel</source>
        <translation>转到片库</translation>
    </message>
    <message>
        <source>Go to the Stage</source>
        <translation>转到预览区</translation>
    </message>
    <message>
        <source>Go to the form</source>
        <translation>转到表单</translation>
    </message>
    <message>
        <source>Go to the newest message</source>
        <translation>转到最新消息</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>In a separate file</source>
        <translation>存为单独文件</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>密钥…</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Limit…</source>
        <translation>限额…</translation>
    </message>
    <message>
        <source>Locate the file…</source>
        <translation>查找文件…</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Match system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>More with this clip</source>
        <translation>用此片段做更多</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>下一区域</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>No clip waits for your word</source>
        <translation>没有等待确认的片段</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent</source>
        <translation>没有等待发送的内容</translation>
    </message>
    <message>
        <source>Nothing on the clipboard fits here</source>
        <translation>剪贴板中没有适合此处的内容</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Nothing to select here</source>
        <translation>这里没有可选择的内容</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>Only services that were added can be closed</source>
        <translation>只能关闭后来添加的服务</translation>
    </message>
    <message>
        <source>Open in the system&apos;s player</source>
        <translation>用系统播放器打开</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Open picture or video…</source>
        <translation>打开图片或视频…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play backwards, again faster</source>
        <translation>倒放，再按加速</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>从这里播放</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Play, again faster</source>
        <translation>播放，再按加速</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>练习模式</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>上一区域</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Recover by task ID…</source>
        <translation>用任务 ID 找回…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Remove account…</source>
        <translation>移除账户…</translation>
    </message>
    <message>
        <source>Remove from the storyboard</source>
        <translation>从故事板移除</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Repair damaged items</source>
        <translation>修复损坏的条目</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>保存副本…</translation>
    </message>
    <message>
        <source>Save copies with prompt and settings in a separate file</source>
        <translation>保存副本时将提示词和设置存为单独文件</translation>
    </message>
    <message>
        <source>Save copies with prompt and settings inside the file</source>
        <translation>保存副本时将提示词和设置写入文件</translation>
    </message>
    <message>
        <source>Save copies without prompt and settings</source>
        <translation>保存副本时不含提示词和设置</translation>
    </message>
    <message>
        <source>Save the clip with another name or elsewhere</source>
        <translation>以其他名称或位置保存片段</translation>
    </message>
    <message>
        <source>Save this frame as PNG…</source>
        <translation>将此帧存为 PNG…</translation>
    </message>
    <message>
        <source>Save trimmed copy…</source>
        <translation>保存截取副本…</translation>
    </message>
    <message>
        <source>See this clip and another side by side</source>
        <translation>将此片段与另一个并排查看</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Select some text first</source>
        <translation>请先选中文字</translation>
    </message>
    <message>
        <source>Select some text or clips first</source>
        <translation>请先选中文字或片段</translation>
    </message>
    <message>
        <source>Set end here</source>
        <translation>设为终点</translation>
    </message>
    <message>
        <source>Set start here</source>
        <translation>设为起点</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Show clips folder</source>
        <translation>显示片段文件夹</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show the file in the file manager</source>
        <translation>在文件管理器中显示文件</translation>
    </message>
    <message>
        <source>Show what it was made from</source>
        <translation>显示来源素材</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>打开或关闭声音</translation>
    </message>
    <message>
        <source>Spending limits…</source>
        <translation>支出限额…</translation>
    </message>
    <message>
        <source>Spending…</source>
        <translation>支出…</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Start a new clip from the frame on screen</source>
        <translation>用画面上的帧开始新片段</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>故事板</translation>
    </message>
    <message>
        <source>Tags and notes…</source>
        <translation>标签与备注…</translation>
    </message>
    <message>
        <source>The file is where it should be</source>
        <translation>文件就在原位</translation>
    </message>
    <message>
        <source>The main account cannot be removed</source>
        <translation>主账户无法移除</translation>
    </message>
    <message>
        <source>There is no message</source>
        <translation>没有消息</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the order</source>
        <translation>撤销订单</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>Yes, inside the file</source>
        <translation>是，写入文件</translation>
    </message>
</context>
<context>
    <name>date_text</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>查找范围：</translation>
    </message>
</context>
<context>
    <name>error_text</name>
    <message>
        <source>Another sign-in was started.</source>
        <translation>已开始另一次登录。</translation>
    </message>
    <message>
        <source>Choose {limit} or less.</source>
        <translation>请选择不大于 {limit} 的值。</translation>
    </message>
    <message>
        <source>Choose {limit} or more.</source>
        <translation>请选择不小于 {limit} 的值。</translation>
    </message>
    <message>
        <source>Disk full or read-only; will resume</source>
        <translation>磁盘已满或只读，恢复后继续</translation>
    </message>
    <message>
        <source>Enter a full web address that starts with http:// or https://.</source>
        <translation>请输入以 http:// 或 https:// 开头的完整网址。</translation>
    </message>
    <message>
        <source>Needs credits</source>
        <translation>需要额度</translation>
    </message>
    <message>
        <source>Needs your OK</source>
        <translation>需要确认</translation>
    </message>
    <message>
        <source>Needs your key</source>
        <translation>需要密钥</translation>
    </message>
    <message>
        <source>No reply from the browser for five minutes. Start again when you are ready.</source>
        <translation>浏览器五分钟没有响应。准备好后请重新开始。</translation>
    </message>
    <message>
        <source>Nothing could be downloaded from that address.</source>
        <translation>无法从该地址下载任何内容。</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>未扣费。</translation>
    </message>
    <message>
        <source>Offline; resumes when you’re back online</source>
        <translation>离线；恢复联网后继续</translation>
    </message>
    <message>
        <source>One of your clips has that name. Choose another one.</source>
        <translation>已有片段使用此名称。请换个名称。</translation>
    </message>
    <message>
        <source>Please write this in English.</source>
        <translation>请用英文书写。</translation>
    </message>
    <message>
        <source>RunAPI Desktop is already open with this data folder.</source>
        <translation>RunAPI Desktop 已在使用此数据文件夹。</translation>
    </message>
    <message>
        <source>RunAPI already has a different request under this task’s key. It was not sent again.</source>
        <translation>RunAPI 中已有另一个请求使用此任务的标识，未再次发送。</translation>
    </message>
    <message>
        <source>RunAPI cannot be reached. Check the internet connection.</source>
        <translation>无法连接 RunAPI。请检查网络连接。</translation>
    </message>
    <message>
        <source>RunAPI did not accept the settings. Nothing was charged.</source>
        <translation>RunAPI 未接受这些设置，未扣费。</translation>
    </message>
    <message>
        <source>RunAPI did not accept this key. Check that it was copied whole.</source>
        <translation>RunAPI 未接受此密钥。请确认已完整复制。</translation>
    </message>
    <message>
        <source>RunAPI did not accept this.</source>
        <translation>RunAPI 未接受。</translation>
    </message>
    <message>
        <source>RunAPI did not issue a key. Please sign in again.</source>
        <translation>RunAPI 未签发密钥，请重新登录。</translation>
    </message>
    <message>
        <source>RunAPI finished the task but sent no clip.</source>
        <translation>RunAPI 已完成任务，但没有返回片段。</translation>
    </message>
    <message>
        <source>RunAPI is asking the app to slow down for a moment.</source>
        <translation>RunAPI 要求应用稍微放慢。</translation>
    </message>
    <message>
        <source>RunAPI is busy; will retry</source>
        <translation>RunAPI 繁忙，将重试</translation>
    </message>
    <message>
        <source>RunAPI is having problems right now; the app will retry.</source>
        <translation>RunAPI 目前有问题，应用会重试。</translation>
    </message>
    <message>
        <source>RunAPI is having problems; will retry</source>
        <translation>RunAPI 有问题，将重试</translation>
    </message>
    <message>
        <source>RunAPI itself has run out of credits for this model; your balance is not the reason. Try again later.</source>
        <translation>RunAPI 自身在此模型上的额度已用完，与你的余额无关。请稍后再试。</translation>
    </message>
    <message>
        <source>RunAPI no longer knows this task.</source>
        <translation>RunAPI 已没有此任务。</translation>
    </message>
    <message>
        <source>RunAPI refused the file.</source>
        <translation>RunAPI 拒绝了该文件。</translation>
    </message>
    <message>
        <source>RunAPI removed the clip before it could be downloaded.</source>
        <translation>片段在下载前已被 RunAPI 删除。</translation>
    </message>
    <message>
        <source>RunAPI said: “{words}”</source>
        <translation>RunAPI 的消息：“{words}”</translation>
    </message>
    <message>
        <source>RunAPI sent an unexpected reply. Please try again.</source>
        <translation>RunAPI 返回了意外的响应，请重试。</translation>
    </message>
    <message>
        <source>Something went wrong in the app. Nothing was sent.</source>
        <translation>应用出错，没有发送任何内容。</translation>
    </message>
    <message>
        <source>Something went wrong in the app. The log has the details.</source>
        <translation>应用出错，详情见日志。</translation>
    </message>
    <message>
        <source>The account has no credits left.</source>
        <translation>账户额度已用完。</translation>
    </message>
    <message>
        <source>The app cannot write to the folder “{path}”.</source>
        <translation>应用无法写入文件夹“{path}”。</translation>
    </message>
    <message>
        <source>The app is still starting. Try again in a moment.</source>
        <translation>应用仍在启动，请稍后再试。</translation>
    </message>
    <message>
        <source>The audio is {actual} long; at least {limit} is needed.</source>
        <translation>音频长 {actual}，至少需要 {limit}。</translation>
    </message>
    <message>
        <source>The audio is {actual} long; the limit is {limit}.</source>
        <translation>音频长 {actual}，上限为 {limit}。</translation>
    </message>
    <message>
        <source>The browser cannot reach the app on this computer. Paste a key instead.</source>
        <translation>浏览器无法连接这台电脑上的应用。请改为粘贴密钥。</translation>
    </message>
    <message>
        <source>The disk is full. Free up some space, and the app carries on by itself.</source>
        <translation>磁盘已满。腾出空间后，应用会自动继续。</translation>
    </message>
    <message>
        <source>The file from RunAPI is not a playable video.</source>
        <translation>RunAPI 发来的文件不是可播放的视频。</translation>
    </message>
    <message>
        <source>The file is {actual}; the limit is {limit}.</source>
        <translation>文件为 {actual}，上限为 {limit}。</translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be used.</source>
        <translation>文件夹“{path}”无法使用。</translation>
    </message>
    <message>
        <source>The model could not make this clip. Nothing was charged.</source>
        <translation>模型未能生成此片段，未扣费。</translation>
    </message>
    <message>
        <source>The model did not accept these settings. Try another length, resolution or picture.</source>
        <translation>模型未接受这些设置。请换个时长、分辨率或图片。</translation>
    </message>
    <message>
        <source>The model is too busy right now. Try again in a few minutes.</source>
        <translation>模型当前过于繁忙，请几分钟后再试。</translation>
    </message>
    <message>
        <source>The model&apos;s safety check refused the prompt or the picture. Try other words or another picture.</source>
        <translation>模型的安全检查拒绝了提示词或图片。请换用其他文字或图片。</translation>
    </message>
    <message>
        <source>The path “{path}” is too long for this system. Choose a folder nearer the top.</source>
        <translation>路径“{path}”对此系统来说太长。请选择层级更浅的文件夹。</translation>
    </message>
    <message>
        <source>The picture is too narrow: the narrowest shape allowed is 2:5.</source>
        <translation>图片太窄：最窄比例为 2:5。</translation>
    </message>
    <message>
        <source>The picture is too small: the short side is {actual} px and must be over {limit} px.</source>
        <translation>图片太小：短边为 {actual} px，须大于 {limit} px。</translation>
    </message>
    <message>
        <source>The picture is too wide: the widest shape allowed is 5:2.</source>
        <translation>图片太宽：最宽比例为 5:2。</translation>
    </message>
    <message>
        <source>The picture or video for this clip is no longer on this computer.</source>
        <translation>此片段的图片或视频已不在这台电脑上。</translation>
    </message>
    <message>
        <source>The video is {actual} long; the limit is {limit}.</source>
        <translation>视频长 {actual}，上限为 {limit}。</translation>
    </message>
    <message>
        <source>There is no picture or video in it that can be used.</source>
        <translation>其中没有可用的图片或视频。</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring cannot be used, so the key is kept for this session only.</source>
        <translation>这台电脑的密钥环无法使用，密钥仅在本次会话保留。</translation>
    </message>
    <message>
        <source>This entry is damaged. Repair the library first: nothing is lost or sent meanwhile.</source>
        <translation>此条目已损坏。请先修复资料库：期间不会丢失或发送任何内容。</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>This file</source>
        <translation>此文件</translation>
    </message>
    <message>
        <source>This format is not supported. Use JPEG, PNG or WebP for pictures, MP4 or MOV for videos, and MP3, WAV or M4A for audio.</source>
        <translation>不支持此格式。图片请用 JPEG、PNG 或 WebP，视频请用 MP4 或 MOV，音频请用 MP3、WAV 或 M4A。</translation>
    </message>
    <message>
        <source>This model cannot work with that clip. Please choose another.</source>
        <translation>此模型无法使用该片段，请选择另一个。</translation>
    </message>
    <message>
        <source>This order was sent with another key. It is never sent with this one: you could pay twice. Put that key back and try again; if it is gone, RunAPI’s website shows whether the clip was made.</source>
        <translation>该订单已用其他密钥发送。为避免重复付费，不会再用当前密钥发送。请换回原密钥后重试；如果它已不存在，可在 RunAPI 网站上查看片段是否已生成。</translation>
    </message>
    <message>
        <source>You declined in the browser. Sign in again if that was a mistake.</source>
        <translation>你在浏览器中拒绝了。如果是误操作，请重新登录。</translation>
    </message>
    <message>
        <source>Your key may not use this model.</source>
        <translation>你的密钥不能使用此模型。</translation>
    </message>
    <message>
        <source>Your library was made by a newer version of the app. Please update the app.</source>
        <translation>资料库由更新版本的应用创建。请更新应用。</translation>
    </message>
    <message>
        <source>{first}–{last} s</source>
        <translation>{first}–{last} 秒</translation>
    </message>
    <message>
        <source>{name} cannot be found.</source>
        <translation>找不到{name}。</translation>
    </message>
    <message>
        <source>{name} cannot be opened: you may not read it, or another program is using it.</source>
        <translation>{name}无法打开：没有读取权限，或正被其他程序使用。</translation>
    </message>
    <message>
        <source>{name} cannot be read as a picture. Use a JPEG, PNG or WebP file.</source>
        <translation>{name}无法作为图片读取。请用 JPEG、PNG 或 WebP 文件。</translation>
    </message>
    <message>
        <source>{name} cannot be read as a video. Use an MP4 or MOV file.</source>
        <translation>{name}无法作为视频读取。请用 MP4 或 MOV 文件。</translation>
    </message>
    <message>
        <source>{name} cannot be read as audio. Use an MP3, WAV or M4A file.</source>
        <translation>{name}无法作为音频读取。请用 MP3、WAV 或 M4A 文件。</translation>
    </message>
    <message>
        <source>{name} cannot be read. It may be damaged.</source>
        <translation>{name}无法读取，可能已损坏。</translation>
    </message>
    <message>
        <source>{name} could not be read. If it lies on a network or a stick, check the connection.</source>
        <translation>{name}无法读取。如果文件在网络或 U 盘上，请检查连接。</translation>
    </message>
    <message>
        <source>{name} has too many pixels to be opened safely.</source>
        <translation>{name}像素过多，无法安全打开。</translation>
    </message>
    <message>
        <source>{name} is a camera raw file. Export it as JPEG or PNG.</source>
        <translation>{name}是相机 RAW 文件，请导出为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>{name} is a folder: please choose one file in it.</source>
        <translation>{name}是文件夹，请选择其中一个文件。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name}是空的。</translation>
    </message>
    <message>
        <source>{name} is in a format that cannot be shown here. Convert it to MP4 first.</source>
        <translation>{name}的格式无法在这里显示，请先转换为 MP4。</translation>
    </message>
    <message>
        <source>{name} is neither MP4 nor MOV, which {service} needs.</source>
        <translation>{name}既不是 MP4 也不是 MOV，而 {service} 需要其中之一。</translation>
    </message>
    <message>
        <source>{name} is neither MP4 nor MOV.</source>
        <translation>{name}既不是 MP4 也不是 MOV。</translation>
    </message>
    <message>
        <source>{name} is not a file: please choose another.</source>
        <translation>{name}不是文件，请另选一个。</translation>
    </message>
    <message>
        <source>{name} is too small: the short side is {actual} px and must be over {limit} px.</source>
        <translation>{name}太小：短边为 {actual} px，须大于 {limit} px。</translation>
    </message>
    <message>
        <source>{name} is too wide or too tall (allowed 2:5–5:2).</source>
        <translation>{name}太宽或太高（允许 2:5–5:2）。</translation>
    </message>
    <message>
        <source>{name} is {actual} long; at least {limit} is needed.</source>
        <translation>{name}长 {actual}，至少需要 {limit}。</translation>
    </message>
    <message>
        <source>{name} is {actual} long; the limit is {limit}.</source>
        <translation>{name}长 {actual}，上限为 {limit}。</translation>
    </message>
    <message>
        <source>{name} is {actual} long; {service} takes up to {limit}.</source>
        <translation>{name}长 {actual}，{service} 最多接受 {limit}。</translation>
    </message>
    <message>
        <source>{name} is {actual}; the limit is {limit}.</source>
        <translation>{name}为 {actual}，上限为 {limit}。</translation>
    </message>
    <message>
        <source>{name} is “{value}”, which cannot be used.</source>
        <translation>{name} 的值“{value}”无法使用。</translation>
    </message>
    <message>
        <source>{name} took too long to open.</source>
        <translation>打开{name}耗时过长。</translation>
    </message>
    <message>
        <source>{name} was not saved because the result was incomplete. Please try again.</source>
        <translation>{name}未保存，因为结果不完整。请重试。</translation>
    </message>
    <message>
        <source>{name}: rename this file. Its name has characters that cannot be saved.</source>
        <translation>{name}：请重命名此文件，其名称含有无法保存的字符。</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>“{name}” was not saved: it is in use by another program.</source>
        <translation>“{name}”未保存：正被其他程序使用。</translation>
    </message>
    <message>
        <source>“{name}” was not saved: its folder cannot be used.</source>
        <translation>“{name}”未保存：所在文件夹无法使用。</translation>
    </message>
    <message>
        <source>“{name}” was not saved: its folder cannot be written to.</source>
        <translation>“{name}”未保存：所在文件夹无法写入。</translation>
    </message>
    <message>
        <source>“{name}” was not saved: the disk is full.</source>
        <translation>“{name}”未保存：磁盘已满。</translation>
    </message>
    <message>
        <source>“{name}” was not saved: the path is too long for this system.</source>
        <translation>“{name}”未保存：路径对此系统来说太长。</translation>
    </message>
    <message>
        <source>“{path}” is in use by another program. Close it there, then try again.</source>
        <translation>“{path}”正被其他程序使用。请在那里关闭后重试。</translation>
    </message>
</context>
<context>
    <name>field_help</name>
    <message>
        <source>A clip in the Reel that the new one starts from. It must have been made by RunAPI.</source>
        <translation>新片段所依据的片库中的片段，必须由 RunAPI 制作。</translation>
    </message>
    <message>
        <source>A picture that the clip is made from. Drop, paste or choose one. The app converts what does not fit.</source>
        <translation>用来制作片段的图片。拖入、粘贴或选择一张，不合适的由应用转换。</translation>
    </message>
    <message>
        <source>A video that the clip is made from. One that is too long can be trimmed here.</source>
        <translation>用来制作片段的视频。太长的可以在这里截取。</translation>
    </message>
    <message>
        <source>A voice or a song that the clip follows.</source>
        <translation>片段要跟随的人声或歌曲。</translation>
    </message>
    <message>
        <source>How long the clip is. The button below shows what it costs.</source>
        <translation>片段的时长。下方按钮会显示费用。</translation>
    </message>
    <message>
        <source>How sharp the clip is. More can cost more; the button below shows the price.</source>
        <translation>片段的清晰度。越高可能越贵，下方按钮会显示价格。</translation>
    </message>
    <message>
        <source>Leave it as it is and the model decides.</source>
        <translation>保持不变，由模型决定。</translation>
    </message>
    <message>
        <source>Pictures of people, things or places that the clip should show. Drag them to reorder.</source>
        <translation>片段中要出现的人、物或地点的图片。拖动可以调整顺序。</translation>
    </message>
    <message>
        <source>What should happen: what moves, how the camera moves, what the light is like. One or two sentences are enough.</source>
        <translation>画面里会发生什么：什么在动、镜头怎么动、光线如何。一两句就够了。</translation>
    </message>
    <message>
        <source>Width to height: 16:9 for screens, 9:16 for phones, 1:1 for posts.</source>
        <translation>宽高比：16:9 适合屏幕，9:16 适合手机，1:1 适合帖子。</translation>
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
        <translation>已连接 {name}。余额 {balance}。</translation>
    </message>
    <message>
        <source>Kept for this session only: this computer has no usable keyring.</source>
        <translation>仅在本次会话保留：这台电脑没有可用的密钥环。</translation>
    </message>
    <message>
        <source>Not checked yet: {reason}</source>
        <translation>尚未验证：{reason}</translation>
    </message>
    <message>
        <source>Practice mode needs no key. Save one to make real clips.</source>
        <translation>练习模式不需要密钥。要生成真实片段，请保存密钥。</translation>
    </message>
    <message>
        <source>RUNAPI_API_KEY from the environment still takes precedence.</source>
        <translation>环境变量 RUNAPI_API_KEY 仍然优先。</translation>
    </message>
    <message>
        <source>Saved in this computer&apos;s keyring.</source>
        <translation>已保存到这台电脑的密钥环。</translation>
    </message>
    <message>
        <source>The key comes from RUNAPI_API_KEY in the environment. It overrides a saved key.</source>
        <translation>密钥来自环境变量 RUNAPI_API_KEY，优先于已保存的密钥。</translation>
    </message>
    <message>
        <source>The key is kept in this computer&apos;s keyring and nowhere else.</source>
        <translation>密钥只保存在这台电脑的密钥环中。</translation>
    </message>
    <message>
        <source>The key is kept until you quit: this computer has no usable keyring.</source>
        <translation>这台电脑没有可用的密钥环，密钥只保留到退出应用。</translation>
    </message>
    <message>
        <source>The key is saved in this computer&apos;s keyring, and nowhere else.</source>
        <translation>密钥只保存在这台电脑的密钥环中。</translation>
    </message>
    <message>
        <source>The key works. Balance {balance}.</source>
        <translation>密钥有效。余额 {balance}。</translation>
    </message>
    <message>
        <source>There is no key yet.</source>
        <translation>还没有密钥。</translation>
    </message>
    <message>
        <source>This computer has no usable keyring: the key is kept for this session only, never on disk.</source>
        <translation>这台电脑没有可用的密钥环：密钥仅在本次会话保留，绝不写入磁盘。</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>Extend</source>
        <translation>延长</translation>
    </message>
    <message>
        <source>First and last frame</source>
        <translation>首帧和尾帧</translation>
    </message>
    <message>
        <source>Follow a motion</source>
        <translation>跟随动作</translation>
    </message>
    <message>
        <source>From a picture</source>
        <translation>从图片</translation>
    </message>
    <message>
        <source>From text</source>
        <translation>从文字</translation>
    </message>
    <message>
        <source>Reference pictures</source>
        <translation>参考图片</translation>
    </message>
    <message>
        <source>Restyle or edit</source>
        <translation>换风格或编辑</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>说话</translation>
    </message>
    <message>
        <source>Upscale</source>
        <translation>提升画质</translation>
    </message>
    <message>
        <source>With sound</source>
        <translation>有声音</translation>
    </message>
    <message>
        <source>as long as its source</source>
        <translation>与素材等长</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>up to {length}</source>
        <translation>最长 {length}</translation>
    </message>
</context>
<context>
    <name>money_text</name>
    <message>
        <source>A spending limit couldn’t be read, so nothing is spent. Enter it again under Spending, or clear it.</source>
        <translation>无法读取支出限额，因此不会产生任何支出。请在“支出”中重新输入，或将其清空。</translation>
    </message>
    <message>
        <source>Balance {money}</source>
        <translation>余额 {money}</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>已扣费</translation>
    </message>
    <message>
        <source>Checking the price…</source>
        <translation>正在查询价格…</translation>
    </message>
    <message>
        <source>Generate without a price</source>
        <translation>价格未知仍生成</translation>
    </message>
    <message>
        <source>Generate · {price}</source>
        <translation>生成 · {price}</translation>
    </message>
    <message>
        <source>Generate, and wait for credits</source>
        <translation>生成并等待额度</translation>
    </message>
    <message>
        <source>List price; RunAPI hasn’t confirmed it.</source>
        <translation>参考价，RunAPI 尚未确认。</translation>
    </message>
    <message>
        <source>Make {count} instead · {price}</source>
        <translation>改为生成 {count} 个 · {price}</translation>
    </message>
    <message>
        <source>Matches RunAPI: {account} in total.</source>
        <translation>与 RunAPI 一致：合计 {account}。</translation>
    </message>
    <message>
        <source>No reply from RunAPI since {time}; this was the balance then.</source>
        <translation>自 {time} 起 RunAPI 无响应，这是当时的余额。</translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation>未扣费</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>Only {left} of today’s {bound} limit is left.</source>
        <translation>今天 {bound} 的限额只剩 {left}。</translation>
    </message>
    <message>
        <source>Play money {money}</source>
        <translation>练习币 {money}</translation>
    </message>
    <message>
        <source>Play money: nothing is charged.</source>
        <translation>练习币：不扣费。</translation>
    </message>
    <message>
        <source>Practice uses RunAPI&apos;s prices and play money. Nothing is charged.</source>
        <translation>练习使用 RunAPI 的价格和练习币，不扣费。</translation>
    </message>
    <message>
        <source>Price confirmed by RunAPI.</source>
        <translation>价格已由 RunAPI 确认。</translation>
    </message>
    <message>
        <source>Price from {time}</source>
        <translation>{time} 的价格</translation>
    </message>
    <message>
        <source>RunAPI says {account} in total: {difference} less. It may lag, or some clips used another key.</source>
        <translation>RunAPI 显示合计 {account}：少 {difference}。可能有延迟，或部分片段用了其他密钥。</translation>
    </message>
    <message>
        <source>RunAPI says {account} in total: {difference} more, spent elsewhere or earlier.</source>
        <translation>RunAPI 显示合计 {account}：多 {difference}，为别处或更早的支出。</translation>
    </message>
    <message>
        <source>RunAPI says {money} today; its day may start at a different time.</source>
        <translation>RunAPI 显示今天 {money}；两边一天的起始时间可能不同。</translation>
    </message>
    <message>
        <source>The price isn’t known in advance. You asked to confirm anything over {bound}.</source>
        <translation>价格无法预知。你要求超过 {bound} 时先确认。</translation>
    </message>
    <message>
        <source>The price isn’t known, so your daily limit of {bound} can’t be guaranteed.</source>
        <translation>价格未知，无法保证不超过每日限额 {bound}。</translation>
    </message>
    <message>
        <source>This costs {price} now, more than the {bound} you were shown.</source>
        <translation>现在价格为 {price}，高于之前显示的 {bound}。</translation>
    </message>
    <message>
        <source>This costs {price}.</source>
        <translation>价格为 {price}。</translation>
    </message>
    <message>
        <source>This costs {price}. You asked to confirm anything over {bound}.</source>
        <translation>价格为 {price}。你要求超过 {bound} 时先确认。</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Your balance ({left}) isn’t enough.</source>
        <translation>余额（{left}）不足。</translation>
    </message>
    <message>
        <source>about {price}</source>
        <translation>约 {price}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>无标签</translation>
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
        <translation>已扣费 {money}</translation>
    </message>
    <message>
        <source>{money} pending</source>
        <translation>待扣费 {money}</translation>
    </message>
    <message>
        <source>{money} unconfirmed</source>
        <translation>未确认 {money}</translation>
    </message>
    <message>
        <source>{price} for {lengths}</source>
        <translation>{lengths}共 {price}</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>每秒 {rate}</translation>
    </message>
    <message>
        <source>{rate} a second · {length} = {price}</source>
        <translation>每秒 {rate} · {length} = {price}</translation>
    </message>
</context>
<context>
    <name>payment</name>
    <message>
        <source>Before you pay</source>
        <translation>付费前确认</translation>
    </message>
</context>
<context>
    <name>reel</name>
    <message>
        <source>About {minutes} min left</source>
        <translation>约剩 {minutes} 分钟</translation>
    </message>
    <message>
        <source>About {seconds} s left</source>
        <translation>约剩 {seconds} 秒</translation>
    </message>
    <message>
        <source>Again · {price}</source>
        <translation>再来 · {price}</translation>
    </message>
    <message>
        <source>App error</source>
        <translation>应用错误</translation>
    </message>
    <message>
        <source>Check limit</source>
        <translation>检查限额</translation>
    </message>
    <message>
        <source>Clip expired</source>
        <translation>片段已过期</translation>
    </message>
    <message>
        <source>Clip not here yet · {left}</source>
        <translation>片段尚未到达 · {left}</translation>
    </message>
    <message>
        <source>Continued by</source>
        <translation>后续片段</translation>
    </message>
    <message>
        <source>Costs {price} now</source>
        <translation>现价 {price}</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Damaged entry</source>
        <translation>已损坏的条目</translation>
    </message>
    <message>
        <source>Disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>正在下载</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Duplicate request</source>
        <translation>重复的请求</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Failed · not charged</source>
        <translation>失败 · 未扣费</translation>
    </message>
    <message>
        <source>File is gone</source>
        <translation>文件已不在</translation>
    </message>
    <message>
        <source>Limit can’t be read</source>
        <translation>无法读取限额</translation>
    </message>
    <message>
        <source>Longer than usual</source>
        <translation>比平时久</translation>
    </message>
    <message>
        <source>Longer than usual; still working</source>
        <translation>比平时久，仍在进行</translation>
    </message>
    <message>
        <source>Made from “{title}”</source>
        <translation>来自“{title}”</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Model busy</source>
        <translation>模型繁忙</translation>
    </message>
    <message>
        <source>Model busy · not charged</source>
        <translation>模型繁忙 · 未扣费</translation>
    </message>
    <message>
        <source>Needs OK</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>No clip</source>
        <translation>无片段</translation>
    </message>
    <message>
        <source>No clip received</source>
        <translation>未收到片段</translation>
    </message>
    <message>
        <source>No credits</source>
        <translation>无额度</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无密钥</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>无价格</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>尚未到达</translation>
    </message>
    <message>
        <source>Not playable</source>
        <translation>无法播放</translation>
    </message>
    <message>
        <source>Now {price}</source>
        <translation>现 {price}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Other key</source>
        <translation>其他密钥</translation>
    </message>
    <message>
        <source>Over limit</source>
        <translation>超限</translation>
    </message>
    <message>
        <source>Over today’s limit</source>
        <translation>超出今日限额</translation>
    </message>
    <message>
        <source>Picture is gone</source>
        <translation>图片已不在</translation>
    </message>
    <message>
        <source>Picture refused</source>
        <translation>图片被拒</translation>
    </message>
    <message>
        <source>Practice mode is starting…</source>
        <translation>正在启动练习模式…</translation>
    </message>
    <message>
        <source>Price not known</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Raise it under Spending, or wait for another day.</source>
        <translation>请在“支出”中提高限额，或等到第二天。</translation>
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
        <translation>被拒</translation>
    </message>
    <message>
        <source>Refused · not charged</source>
        <translation>被拒 · 未扣费</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>正在渲染</translation>
    </message>
    <message>
        <source>Rendering · about {minutes} min left</source>
        <translation>正在渲染 · 约剩 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Rendering · about {seconds} s left</source>
        <translation>正在渲染 · 约剩 {seconds} 秒</translation>
    </message>
    <message>
        <source>Rendering · up to {minutes} min</source>
        <translation>正在渲染 · 最多 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Rendering · up to {minutes} min left</source>
        <translation>正在渲染 · 最多剩 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Rendering · up to {seconds} s</source>
        <translation>正在渲染 · 最多 {seconds} 秒</translation>
    </message>
    <message>
        <source>Rendering · up to {seconds} s left</source>
        <translation>正在渲染 · 最多剩 {seconds} 秒</translation>
    </message>
    <message>
        <source>RunAPI may have removed it</source>
        <translation>RunAPI 可能已删除</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Sending in a moment</source>
        <translation>即将发送</translation>
    </message>
    <message>
        <source>Sending soon</source>
        <translation>即将发送</translation>
    </message>
    <message>
        <source>Sending to RunAPI</source>
        <translation>正在发送到 RunAPI</translation>
    </message>
    <message>
        <source>Sent with another key</source>
        <translation>已用其他密钥发送</translation>
    </message>
    <message>
        <source>Settings refused</source>
        <translation>设置被拒</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Still working</source>
        <translation>仍在进行</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Unavailable · not charged</source>
        <translation>不可用 · 未扣费</translation>
    </message>
    <message>
        <source>Unexpected reply</source>
        <translation>意外的响应</translation>
    </message>
    <message>
        <source>Up to {minutes} min left</source>
        <translation>最多剩 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Up to {seconds} s left</source>
        <translation>最多剩 {seconds} 秒</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>正在上传</translation>
    </message>
    <message>
        <source>Uploading picture</source>
        <translation>正在上传图片</translation>
    </message>
    <message>
        <source>Uploading video</source>
        <translation>正在上传视频</translation>
    </message>
    <message>
        <source>Video is gone</source>
        <translation>视频已不在</translation>
    </message>
    <message>
        <source>Video refused</source>
        <translation>视频被拒</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Waiting at RunAPI</source>
        <translation>RunAPI 排队中</translation>
    </message>
    <message>
        <source>Will retry</source>
        <translation>将重试</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>less than a day left</source>
        <translation>不足一天</translation>
    </message>
    <message>
        <source>take {take} of {takes}</source>
        <translation>第 {take}/{takes} 条</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>{minutes} 分钟前</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>剩 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>剩 {seconds} 秒</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>After Generate you can undo for this long, at no charge.</source>
        <translation>按“生成”后，在此时间内可免费撤销。</translation>
    </message>
    <message>
        <source>Anyone who sees your screen can read them.</source>
        <translation>看到屏幕的人都能读到。</translation>
    </message>
    <message>
        <source>Ask above</source>
        <translation>超出时询问</translation>
    </message>
    <message>
        <source>Asks you first before anything that costs more.</source>
        <translation>超过此金额时先询问你。</translation>
    </message>
    <message>
        <source>Blocks anything over this per day, across all accounts.</source>
        <translation>所有账户合计，每天超过此金额即阻止。</translation>
    </message>
    <message>
        <source>Clips folder</source>
        <translation>片段文件夹</translation>
    </message>
    <message>
        <source>Clips wait for you to press play, and the cursor doesn’t blink.</source>
        <translation>片段等你按播放才开始，光标也不闪烁。</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>每日限额</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>For copies and films that you save from now on.</source>
        <translation>适用于今后保存的副本和成片。</translation>
    </message>
    <message>
        <source>For new clips. Files that are there keep their names.</source>
        <translation>适用于新片段，已有文件的名称不变。</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>In a separate file</source>
        <translation>存为单独文件</translation>
    </message>
    <message>
        <source>Include prompt and settings in saved copies</source>
        <translation>在保存的副本中包含提示词和设置</translation>
    </message>
    <message>
        <source>Inside the file</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>Keep the computer awake</source>
        <translation>保持电脑唤醒</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Look for new versions</source>
        <translation>检查新版本</translation>
    </message>
    <message>
        <source>Match system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>New clips are saved here.</source>
        <translation>新片段保存在这里。</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Notify me when a clip is ready or failed</source>
        <translation>片段完成或失败时通知我</translation>
    </message>
    <message>
        <source>Once a week. Nothing about you is sent, and nothing is downloaded.</source>
        <translation>每周一次。不会发送任何与你有关的信息，也不会下载任何内容。</translation>
    </message>
    <message>
        <source>Only while another window is in front.</source>
        <translation>仅在其他窗口位于前面时。</translation>
    </message>
    <message>
        <source>Pause before sending</source>
        <translation>发送前暂停</translation>
    </message>
    <message>
        <source>Play a sound when a clip is ready or failed</source>
        <translation>片段完成或失败时播放声音</translation>
    </message>
    <message>
        <source>Point at it to see how many clips are being made.</source>
        <translation>指向图标即可查看正在制作的片段数。</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减弱动态效果</translation>
    </message>
    <message>
        <source>Show an icon in the tray</source>
        <translation>在托盘中显示图标</translation>
    </message>
    <message>
        <source>Show prompts in notifications</source>
        <translation>在通知中显示提示词</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>This desktop has no tray, so no icon appears.</source>
        <translation>此桌面没有托盘，因此不会显示图标。</translation>
    </message>
    <message>
        <source>While clips are being made.</source>
        <translation>仅在生成片段期间。</translation>
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
        <translation>实际大小，100%</translation>
    </message>
    <message>
        <source>Fill the stage</source>
        <translation>填满预览区</translation>
    </message>
    <message>
        <source>Fit the picture</source>
        <translation>适应画面</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
</context>
<context>
    <name>updates</name>
    <message>
        <source>Can’t look for new versions right now. Try again later.</source>
        <translation>暂时无法检查新版本，请稍后再试。</translation>
    </message>
    <message>
        <source>Can’t look for new versions. Check your internet connection, then try again.</source>
        <translation>无法检查新版本。请检查网络连接，然后重试。</translation>
    </message>
    <message>
        <source>RunAPI Desktop {new} is out. You have {old}.</source>
        <translation>RunAPI Desktop {new} 已发布。你的版本是 {old}。</translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation>新功能</translation>
    </message>
    <message>
        <source>You have the newest version, {version}.</source>
        <translation>已是最新版本（{version}）。</translation>
    </message>
</context>
</TS>
