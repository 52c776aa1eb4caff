<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AccountBlock</name>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>키…</translation>
    </message>
    <message>
        <source>See, replace or remove the key</source>
        <translation>키 확인, 교체 또는 제거</translation>
    </message>
</context>
<context>
    <name>AccountController</name>
    <message>
        <source>A name for this key, such as a client&apos;s:</source>
        <translation>이 키의 이름(예: 클라이언트 이름):</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>계정 추가</translation>
    </message>
    <message>
        <source>Main account</source>
        <translation>기본 계정</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>계정 제거</translation>
    </message>
    <message>
        <source>Remove “{name}” and its key from this computer? Clips stay; unfinished ones wait for a key.</source>
        <translation>이 컴퓨터에서 “{name}” 계정과 키를 제거할까요? 클립은 그대로 남고, 끝나지 않은 클립은 키를 기다려요.</translation>
    </message>
    <message>
        <source>That name is too long or has characters that cannot be shown.</source>
        <translation>이름이 너무 길거나 표시할 수 없는 문자가 있어요.</translation>
    </message>
    <message>
        <source>The keyring wouldn’t remove the key, so the account stays. Unlock it and try again.</source>
        <translation>키링에서 키를 제거하지 못해 계정을 그대로 두었어요. 잠금을 풀고 다시 시도하세요.</translation>
    </message>
</context>
<context>
    <name>AccountFigures</name>
    <message>
        <source>Balance</source>
        <translation>잔액</translation>
    </message>
    <message>
        <source>Buy credits on RunAPI&apos;s page</source>
        <translation>RunAPI 페이지에서 크레딧을 구매하세요</translation>
    </message>
    <message>
        <source>Play money</source>
        <translation>연습용 머니</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>충전</translation>
    </message>
</context>
<context>
    <name>AccountPicker</name>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Main account</source>
        <translation>기본 계정</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
</context>
<context>
    <name>AddedWords</name>
    <message>
        <source>Added below your words.</source>
        <translation>입력한 글 아래에 추가했어요.</translation>
    </message>
    <message>
        <source>Replace mine</source>
        <translation>내 글 바꾸기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>An amount must be above {nothing}. Clear the field to turn it off.</source>
        <translation>금액은 {nothing}보다 커야 해요. 끄려면 칸을 비우세요.</translation>
    </message>
    <message>
        <source>It is still off.</source>
        <translation>그대로 꺼져 있어요.</translation>
    </message>
    <message>
        <source>It is still {amount}.</source>
        <translation>그대로 {amount}예요.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>“{words}” has more than six decimals.</source>
        <translation>“{words}”은(는) 소수점 아래가 여섯 자리를 넘어요.</translation>
    </message>
    <message>
        <source>“{words}” is not an amount below {most}.</source>
        <translation>“{words}”은(는) {most}보다 적은 금액이 아니에요.</translation>
    </message>
</context>
<context>
    <name>AudioField</name>
    <message>
        <source>Audio ({patterns})</source>
        <translation>오디오 ({patterns})</translation>
    </message>
    <message>
        <source>Choose an audio file</source>
        <translation>오디오 파일 선택</translation>
    </message>
    <message>
        <source>Drop an MP3, WAV or M4A file,
or click to choose</source>
        <translation>MP3, WAV, M4A 파일을 놓거나
클릭해서 선택하세요</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
</context>
<context>
    <name>BatchStrip</name>
    <message numerus="yes">
        <source>%Ln picture(s), one clip from each</source>
        <translation>
            <numerusform>사진 %Ln장, 한 장에 클립 하나씩</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading picture {done} of {count}…</source>
        <translation>사진 {count}장 중 {done}장째 읽는 중…</translation>
    </message>
    <message>
        <source>Use only the first picture</source>
        <translation>첫 번째 사진만 사용</translation>
    </message>
</context>
<context>
    <name>CancelController</name>
    <message numerus="yes">
        <source>%Ln clip(s) being sent right now. Cancelled unless RunAPI already has the order.</source>
        <translation>
            <numerusform>클립 %Ln개를 지금 보내는 중이에요. RunAPI가 아직 주문을 받지 않았다면 취소돼요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) cancelled. Nothing was charged.</source>
        <translation>
            <numerusform>클립 %Ln개를 취소했어요. 청구된 금액은 없어요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) not sent yet. Press Esc to undo.</source>
        <translation>
            <numerusform>아직 보내지 않은 클립이 %Ln개 있어요. 취소하려면 Esc를 누르세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) you ordered earlier will be sent in a moment. Press Esc to undo.</source>
        <translation>
            <numerusform>전에 주문한 클립 %Ln개를 잠시 후 보내요. 취소하려면 Esc를 누르세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>되돌리기</translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln clip(s) in a moment. Press Esc to undo.</source>
        <translation>
            <numerusform>잠시 후 클립 %Ln개를 보내요. 취소하려면 Esc를 누르세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too late to cancel %Ln clip(s): RunAPI may already have the order.</source>
        <translation>
            <numerusform>클립 %Ln개는 취소하기에 늦었어요. RunAPI가 이미 주문을 받았을 수 있어요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>order</source>
        <translation>주문</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Imported</source>
        <translation>가져옴</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>연습</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
</context>
<context>
    <name>CardOrders</name>
    <message numerus="yes">
        <source>Reading %Ln card(s)…</source>
        <translation>
            <numerusform>카드 %Ln개 읽는 중…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>%Ln일 남음</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChainWords</name>
    <message numerus="yes">
        <source>%Ln clip(s) in this chain</source>
        <translation>
            <numerusform>이 흐름의 클립 %Ln개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipField</name>
    <message>
        <source>Drop a clip from the Reel,
or click to choose</source>
        <translation>릴의 클립을 놓거나
클릭해서 선택하세요</translation>
    </message>
    <message>
        <source>No clip in the Reel suits this model yet</source>
        <translation>릴에 아직 이 모델에 맞는 클립이 없어요</translation>
    </message>
    <message>
        <source>Only a clip from the Reel can be used here, not a file.</source>
        <translation>여기에는 파일이 아니라 릴의 클립만 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>RunAPI does not have this clip in your account. Choose one made here.</source>
        <translation>RunAPI의 내 계정에 이 클립이 없어요. 여기서 만든 클립을 선택하세요.</translation>
    </message>
</context>
<context>
    <name>ClipNotes</name>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>클립 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Anything worth remembering; search finds it too</source>
        <translation>기억해 둘 내용을 적으세요. 검색에서도 찾을 수 있어요</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>클립</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close notes</source>
        <translation>메모 닫기</translation>
    </message>
    <message>
        <source>Continued by</source>
        <translation>이어서 만든 클립</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>원본</translation>
    </message>
    <message>
        <source>No clip selected</source>
        <translation>선택한 클립 없음</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Tags and notes</source>
        <translation>태그와 메모</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
</context>
<context>
    <name>ClipWords</name>
    <message numerus="yes">
        <source>Add %Ln clip(s) to storyboard</source>
        <translation>
            <numerusform>클립 %Ln개를 스토리보드에 추가</numerusform>
        </translation>
    </message>
    <message>
        <source>Already sent; cannot be cancelled</source>
        <translation>이미 보내서 취소할 수 없어요</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln clip(s)</source>
        <translation>
            <numerusform>클립 %Ln개 취소</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln prompt(s)</source>
        <translation>
            <numerusform>프롬프트 %Ln개 복사</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln card(s) to trash</source>
        <translation>
            <numerusform>카드 %Ln개를 휴지통으로 이동</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln star(s)</source>
        <translation>
            <numerusform>별표 %Ln개 제거</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>별표 제거</translation>
    </message>
    <message numerus="yes">
        <source>Star %Ln clip(s)</source>
        <translation>
            <numerusform>클립 %Ln개에 별표</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln clip(s)…</source>
        <translation>
            <numerusform>클립 %Ln개에 태그 달기…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>명령 찾기</translation>
    </message>
    <message>
        <source>Find a command, a model or a clip</source>
        <translation>명령, 모델, 클립 찾기</translation>
    </message>
</context>
<context>
    <name>CompareController</name>
    <message>
        <source>Choose the other clip in the Reel below.</source>
        <translation>아래 릴에서 다른 클립을 선택하세요.</translation>
    </message>
    <message>
        <source>Compare with which take?</source>
        <translation>어느 테이크와 비교할까요?</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Amplify the difference</source>
        <translation>차이 강조</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Difference gain {gain}</source>
        <translation>차이 강조 {gain}</translation>
    </message>
    <message>
        <source>Drag the line, or press Shift and an arrow</source>
        <translation>선을 드래그하거나 Shift와 화살표 키를 누르세요</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>나란히</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>A와 B 바꾸기</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>다른 점</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>와이프</translation>
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
        <translation>두 프레임이 같아요</translation>
    </message>
    <message>
        <source>Two takes</source>
        <translation>두 테이크</translation>
    </message>
</context>
<context>
    <name>ComposeController</name>
    <message numerus="yes">
        <source>%Ln picture(s) replaced in the form.</source>
        <translation>
            <numerusform>양식의 사진 %Ln장을 바꿨어요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) taken out of the form.</source>
        <translation>
            <numerusform>사진 %Ln장을 양식에서 뺐어요.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Choose a clip first</source>
        <translation>먼저 클립을 선택하세요</translation>
    </message>
    <message>
        <source>Open picture or video</source>
        <translation>사진 또는 동영상 열기</translation>
    </message>
    <message>
        <source>Pictures and videos ({patterns})</source>
        <translation>사진과 동영상 ({patterns})</translation>
    </message>
    <message>
        <source>That field is no longer there.</source>
        <translation>그 칸은 이제 없어요.</translation>
    </message>
    <message>
        <source>The file manager could not be opened. The clip is at {path}</source>
        <translation>파일 관리자를 열지 못했어요. 클립 위치: {path}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>add to form</source>
        <translation>양식에 추가</translation>
    </message>
    <message>
        <source>clear field</source>
        <translation>칸 비우기</translation>
    </message>
    <message>
        <source>fill the form</source>
        <translation>양식 채우기</translation>
    </message>
    <message>
        <source>replace in form</source>
        <translation>양식에서 바꾸기</translation>
    </message>
    <message>
        <source>swap frames</source>
        <translation>프레임 바꾸기</translation>
    </message>
    <message>
        <source>{service} takes one video at a time. This is {name}.</source>
        <translation>{service}에는 동영상을 하나씩만 넣을 수 있어요. 이 동영상: {name}</translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message>
        <source>Spending by day</source>
        <translation>일별 지출</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln day(s)</source>
        <translation>
            <numerusform>최근 %Ln일</numerusform>
        </translation>
    </message>
    <message>
        <source>charged</source>
        <translation>청구됨</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>대기 중</translation>
    </message>
    <message numerus="yes">
        <source>{money} in the last %Ln day(s)</source>
        <translation>
            <numerusform>최근 %Ln일 동안 {money}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Other users of this computer can open {path}, and the app may not change that. Keep the library in a folder that only you can open.</source>
        <translation>이 컴퓨터의 다른 사용자가 {path}을(를) 열 수 있는데, 앱에서는 이를 바꿀 수 없어요. 본인만 열 수 있는 폴더에 라이브러리를 두세요.</translation>
    </message>
    <message>
        <source>Your library was damaged. What could be read is here; the old file is kept at {path}</source>
        <translation>라이브러리가 손상되었어요. 읽을 수 있는 내용은 여기에 있고, 이전 파일은 {path}에 보관했어요.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy {what}</source>
        <translation>{what} 복사</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>만든 날짜</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>Quoted price</source>
        <translation>견적 가격</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>요청 ID</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>작업 ID</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>동영상</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>복사했어요.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>진단 정보</translation>
    </message>
    <message>
        <source>Gathering…</source>
        <translation>모으는 중…</translation>
    </message>
    <message>
        <source>Include prompts of failed tasks</source>
        <translation>실패한 작업의 프롬프트 포함</translation>
    </message>
    <message>
        <source>This helps find out what went wrong. It contains no key and no pictures, and prompts only if you tick the box. Read it before you send it to anyone.</source>
        <translation>문제의 원인을 찾는 데 도움이 되는 정보예요. 키와 사진은 들어 있지 않고, 프롬프트는 상자를 선택할 때만 들어가요. 보내기 전에 내용을 읽어 보세요.</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>Both have the same prompt and the same settings.</source>
        <translation>프롬프트와 설정이 모두 같아요.</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>확인할 수 없음</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>The prompt is the same.</source>
        <translation>프롬프트는 같아요.</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>다른 점</translation>
    </message>
</context>
<context>
    <name>DropController</name>
    <message>
        <source>It is in the form now. Choose how to start below.</source>
        <translation>이제 양식에 들어 있어요. 아래에서 시작 방법을 선택하세요.</translation>
    </message>
</context>
<context>
    <name>DropWords</name>
    <message numerus="yes">
        <source>Add %Ln clip(s) to storyboard</source>
        <translation>
            <numerusform>클립 %Ln개를 스토리보드에 추가</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln picture(s)</source>
        <translation>
            <numerusform>사진 %Ln장 추가</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln clip(s)</source>
        <translation>
            <numerusform>클립 %Ln개 가져오기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import the clips in %Ln folder(s)</source>
        <translation>
            <numerusform>폴더 %Ln개의 클립 가져오기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln clip(s), one from each picture</source>
        <translation>
            <numerusform>사진마다 하나씩 클립 %Ln개 만들기</numerusform>
        </translation>
    </message>
    <message>
        <source>Use as {field}</source>
        <translation>{field}에 사용</translation>
    </message>
    <message>
        <source>Use its last frame as {field}</source>
        <translation>마지막 프레임을 {field}에 사용</translation>
    </message>
    <message numerus="yes">
        <source>Use the first of %Ln video(s) as {field}</source>
        <translation>
            <numerusform>동영상 %Ln개 중 첫 번째를 {field}에 사용</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditController</name>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation>다시 실행: {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation>실행 취소: {what}</translation>
    </message>
</context>
<context>
    <name>EmptyReel</name>
    <message>
        <source>Clips being made appear here.</source>
        <translation>만들고 있는 클립이 여기에 표시돼요.</translation>
    </message>
    <message>
        <source>Drop a picture on the left, say what should happen, and press Generate. Clips you already have can be dropped right here.</source>
        <translation>왼쪽에 사진을 놓고 어떤 일이 일어날지 적은 다음 ‘생성’을 누르세요. 이미 있는 클립은 바로 여기에 놓으면 돼요.</translation>
    </message>
    <message>
        <source>Failed clips appear here.</source>
        <translation>실패한 클립이 여기에 표시돼요.</translation>
    </message>
    <message>
        <source>Finished clips appear here.</source>
        <translation>완성된 클립이 여기에 표시돼요.</translation>
    </message>
    <message>
        <source>No clips here yet</source>
        <translation>아직 클립이 없어요</translation>
    </message>
    <message>
        <source>No clips in progress</source>
        <translation>진행 중인 클립 없음</translation>
    </message>
    <message>
        <source>No failed clips</source>
        <translation>실패한 클립 없음</translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation>“{words}” 검색 결과가 없어요</translation>
    </message>
    <message>
        <source>No stars yet</source>
        <translation>아직 별표 없음</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 항목 없음</translation>
    </message>
    <message>
        <source>Press S on a clip, or click its star, to keep it here.</source>
        <translation>클립에서 S를 누르거나 별을 클릭하면 여기에 모여요.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Your clips will be here</source>
        <translation>클립이 여기에 모여요</translation>
    </message>
</context>
<context>
    <name>EmptyStrip</name>
    <message>
        <source>Drag clips here in the order you want, or choose “Add to storyboard” on a clip.</source>
        <translation>원하는 순서대로 클립을 여기로 드래그하거나 클립에서 ‘스토리보드에 추가’를 선택하세요.</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>More in the guide</source>
        <translation>사용 안내에서 더 보기</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search prompts, models, tags</source>
        <translation>프롬프트, 모델, 태그 검색</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>별표</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>진행 중</translation>
    </message>
</context>
<context>
    <name>FinishedWords</name>
    <message numerus="yes">
        <source>%Ln clip(s) failed</source>
        <translation>
            <numerusform>클립 %Ln개 실패</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) ready</source>
        <translation>
            <numerusform>클립 %Ln개 완료</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: {text}</source>
        <translation>{title}: {text}</translation>
    </message>
</context>
<context>
    <name>FirstWindow</name>
    <message>
        <source>Close other services</source>
        <translation>다른 서비스 닫기</translation>
    </message>
    <message>
        <source>Close {service}</source>
        <translation>{service} 닫기</translation>
    </message>
    <message>
        <source>close {service}</source>
        <translation>{service} 닫기</translation>
    </message>
</context>
<context>
    <name>FolderControl</name>
    <message>
        <source>Change {setting}</source>
        <translation>{setting} 바꾸기</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>바꾸기…</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Checking the price…</source>
        <translation>가격 확인 중…</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>생성</translation>
    </message>
    <message numerus="yes">
        <source>Generate %Ln clip(s)</source>
        <translation>
            <numerusform>클립 %Ln개 생성</numerusform>
        </translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>해결 방법</translation>
    </message>
</context>
<context>
    <name>FoundKeyOffer</name>
    <message>
        <source>Do not use it</source>
        <translation>사용 안 함</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>OpenClaw already has a RunAPI key on this computer. Use it here? Its plain-text copy stays where it is: {path}</source>
        <translation>이 컴퓨터의 OpenClaw에 이미 RunAPI 키가 있어요. 여기서 사용할까요? 일반 텍스트 사본은 그대로 남아요: {path}</translation>
    </message>
    <message>
        <source>The RunAPI command line already has a key on this computer. Use it here? Its plain-text copy stays where it is: {path}</source>
        <translation>이 컴퓨터의 RunAPI 명령줄 도구에 이미 키가 있어요. 여기서 사용할까요? 일반 텍스트 사본은 그대로 남아요: {path}</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>이 키 사용</translation>
    </message>
</context>
<context>
    <name>FramePicker</name>
    <message>
        <source>Frame of the video</source>
        <translation>동영상의 프레임</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>마지막 프레임</translation>
    </message>
</context>
<context>
    <name>GenerateTab</name>
    <message>
        <source>Change the limit…</source>
        <translation>한도 바꾸기…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Price not available yet</source>
        <translation>아직 가격을 알 수 없어요</translation>
    </message>
    <message>
        <source>The file is still being read.</source>
        <translation>파일을 아직 읽고 있어요.</translation>
    </message>
</context>
<context>
    <name>GuideController</name>
    <message>
        <source>The guide is missing from this copy of the app.</source>
        <translation>이 앱에는 사용 안내가 빠져 있어요.</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>사용 안내</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation>“{words}” 검색 결과가 없어요</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>안내 검색</translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>Clip</source>
        <translation>클립</translation>
    </message>
</context>
<context>
    <name>IdeaDialog</name>
    <message numerus="yes">
        <source>%Ln idea(s)</source>
        <translation>
            <numerusform>아이디어 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>아이디어</translation>
    </message>
    <message>
        <source>Ideas come from RunAPI, which cannot be reached right now.</source>
        <translation>아이디어는 RunAPI에서 가져오는데, 지금은 연결할 수 없어요.</translation>
    </message>
    <message>
        <source>Looking for ideas…</source>
        <translation>아이디어 찾는 중…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>다음 쪽</translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation>“{words}” 검색 결과가 없어요</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{pages}쪽 중 {page}쪽</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>이전 쪽</translation>
    </message>
    <message>
        <source>Prompt ideas</source>
        <translation>프롬프트 아이디어</translation>
    </message>
    <message>
        <source>Search ideas</source>
        <translation>아이디어 검색</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>키 제거</translation>
    </message>
    <message>
        <source>The key in use comes from RUNAPI_API_KEY. Remove it where that is set.</source>
        <translation>지금 쓰는 키는 RUNAPI_API_KEY에 설정된 키예요. 설정한 곳에서 삭제하세요.</translation>
    </message>
    <message>
        <source>The keyring wouldn’t remove the key. Unlock it and try again.</source>
        <translation>키링에서 키를 제거하지 못했어요. 잠금을 풀고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>There is no saved key.</source>
        <translation>저장된 키가 없어요.</translation>
    </message>
    <message>
        <source>Your RunAPI key</source>
        <translation>RunAPI 키</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>API key</source>
        <translation>API 키</translation>
    </message>
    <message>
        <source>Asking RunAPI…</source>
        <translation>RunAPI에 확인 중…</translation>
    </message>
    <message>
        <source>Get a key</source>
        <translation>키 받기</translation>
    </message>
    <message>
        <source>Paste a key first.</source>
        <translation>먼저 키를 붙여넣으세요.</translation>
    </message>
    <message>
        <source>Paste your RunAPI key</source>
        <translation>RunAPI 키를 붙여넣으세요</translation>
    </message>
    <message>
        <source>Save key</source>
        <translation>키 저장</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Charged</source>
        <translation>청구액</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>손상됨</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>No prompt</source>
        <translation>프롬프트 없음</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>견적</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
</context>
<context>
    <name>LettersController</name>
    <message>
        <source>Chinese</source>
        <translation>중국어</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>일본어</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>This computer has no font for {language}, so you see boxes in the place of its letters. Install one that has them, such as Noto Sans CJK.</source>
        <translation>이 컴퓨터에 {language} 글꼴이 없어서 글자 대신 네모가 보여요. Noto Sans CJK처럼 그 글자가 있는 글꼴을 설치하세요.</translation>
    </message>
    <message>
        <source>Use English</source>
        <translation>영어로 보기</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message numerus="yes">
        <source>%Ln card(s) moved to trash</source>
        <translation>
            <numerusform>카드 %Ln개를 휴지통으로 옮겼어요</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) already in the Reel.</source>
        <translation>
            <numerusform>클립 %Ln개는 이미 릴에 있어요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) imported.</source>
        <translation>
            <numerusform>클립 %Ln개를 가져왔어요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Importing {name} ({number} of {count}) · {percent}%</source>
        <translation>{name} 가져오는 중 ({number}/{count}) · {percent}%</translation>
    </message>
    <message>
        <source>Moved to trash</source>
        <translation>휴지통으로 옮겼어요</translation>
    </message>
    <message>
        <source>The file manager could not be opened. The file is at {path}</source>
        <translation>파일 관리자를 열지 못했어요. 파일 위치: {path}</translation>
    </message>
    <message>
        <source>There are no videos in that folder.</source>
        <translation>그 폴더에는 동영상이 없어요.</translation>
    </message>
    <message>
        <source>Too late to undo: the files are in the system&apos;s trash. Restore them there.</source>
        <translation>실행 취소하기에 늦었어요. 파일이 시스템 휴지통에 있으니 거기서 복원하세요.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Videos ({patterns})</source>
        <translation>동영상 ({patterns})</translation>
    </message>
    <message>
        <source>Where is {name}?</source>
        <translation>{name} 파일은 어디에 있나요?</translation>
    </message>
    <message>
        <source>move to trash</source>
        <translation>휴지통으로 이동</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>removing the star</source>
        <translation>별표 제거</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>star</source>
        <translation>별표</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>{name} could not be moved to the trash ({reason}). The clip is back.</source>
        <translation>{name}: 휴지통으로 옮기지 못했어요 ({reason}). 클립을 되돌려 놓았어요.</translation>
    </message>
    <message>
        <source>{name} is a different video. The clip is still missing.</source>
        <translation>{name}: 다른 동영상이에요. 클립을 아직 찾지 못했어요.</translation>
    </message>
</context>
<context>
    <name>LimitsForm</name>
    <message>
        <source>Ask above</source>
        <translation>확인할 금액</translation>
    </message>
    <message>
        <source>Asks you first before anything that costs more.</source>
        <translation>이보다 비싸면 먼저 물어봐요.</translation>
    </message>
    <message>
        <source>Blocks anything over this per day, across all accounts.</source>
        <translation>모든 계정을 합해 하루에 이 금액을 넘으면 막아요.</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>일일 한도</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Clip</source>
        <translation>클립(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>{count} working – {app}</source>
        <translation>{count}개 진행 중 – {app}</translation>
    </message>
</context>
<context>
    <name>MarksBar</name>
    <message>
        <source>Clear start and end</source>
        <translation>시작점과 끝점 지우기</translation>
    </message>
    <message>
        <source>In {start} · Out {end} · {length} long</source>
        <translation>시작 {start} · 끝 {end} · 길이 {length}</translation>
    </message>
    <message>
        <source>Save trimmed copy</source>
        <translation>자른 사본 저장</translation>
    </message>
    <message>
        <source>Save trimmed copy…</source>
        <translation>자른 사본 저장…</translation>
    </message>
</context>
<context>
    <name>MediaField</name>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>{name} 읽는 중…</translation>
    </message>
    <message>
        <source>Show original in folder</source>
        <translation>폴더에서 원본 보기</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>선택 사항</translation>
    </message>
</context>
<context>
    <name>ModelBox</name>
    <message>
        <source>All models</source>
        <translation>모든 모델</translation>
    </message>
    <message>
        <source>All models…</source>
        <translation>모든 모델…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation>
            <numerusform>모델 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>All models</source>
        <translation>모든 모델</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>모델 선택</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>Keep this model among your favourites ({key})</source>
        <translation>이 모델을 즐겨찾기에 두기 ({key})</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation>“{words}” 검색 결과가 없어요</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>아직 아무것도 없어요.</translation>
    </message>
    <message>
        <source>Recently used</source>
        <translation>최근 사용</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>모델 검색</translation>
    </message>
    <message>
        <source>What it should do</source>
        <translation>원하는 작업</translation>
    </message>
</context>
<context>
    <name>ModelForm</name>
    <message>
        <source>Advanced</source>
        <translation>고급</translation>
    </message>
    <message>
        <source>Cropped to the first frame&apos;s shape</source>
        <translation>첫 프레임 비율에 맞춰 잘랐어요</translation>
    </message>
</context>
<context>
    <name>ModelsController</name>
    <message>
        <source>Stays in {service}, because this model does not take it: {fields}</source>
        <translation>이 모델은 받지 않아서 {service}에 남아요: {fields}</translation>
    </message>
    <message>
        <source>bring words and pictures along</source>
        <translation>글과 사진 가져오기</translation>
    </message>
</context>
<context>
    <name>NetworkBlock</name>
    <message>
        <source>Address: {url}</source>
        <translation>주소: {url}</translation>
    </message>
    <message>
        <source>Asking RunAPI…</source>
        <translation>RunAPI에 확인 중…</translation>
    </message>
    <message>
        <source>Connection to RunAPI</source>
        <translation>RunAPI 연결</translation>
    </message>
    <message>
        <source>Proxy: the one in your system&apos;s settings cannot be used</source>
        <translation>프록시: 시스템 설정에 있는 프록시를 쓸 수 없어요</translation>
    </message>
    <message>
        <source>Proxy: {address}</source>
        <translation>프록시: {address}</translation>
    </message>
    <message>
        <source>RunAPI answered in {time}.</source>
        <translation>RunAPI가 {time} 만에 응답했어요.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>연결 테스트</translation>
    </message>
    <message>
        <source>The proxy comes from your system’s settings. After a change there, restart the app.</source>
        <translation>프록시는 시스템 설정을 따라요. 설정을 바꾼 뒤에는 앱을 다시 시작하세요.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>메시지 닫기</translation>
    </message>
    <message>
        <source>Press F8 to go to the newest message</source>
        <translation>가장 새로운 메시지로 가려면 F8을 누르세요</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Draw a number</source>
        <translation>숫자 뽑기</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message numerus="yes">
        <source>Only {left} of today’s {bound} limit is left: enough for {fit} of these %Ln clip(s).</source>
        <translation>
            <numerusform>오늘 한도 {bound} 중 {left} 남았어요. 이 클립 %Ln개 중 {fit}개까지 만들 수 있어요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your balance ({left}) covers {fit} of these %Ln clip(s).</source>
        <translation>
            <numerusform>잔액({left})으로 이 클립 %Ln개 중 {fit}개를 만들 수 있어요.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatternControl</name>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Insert {word}</source>
        <translation>{word} 넣기</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Add bars</source>
        <translation>여백 추가</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>사진 선택</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>크롭</translation>
    </message>
    <message>
        <source>Drop a picture, paste,
or click to choose</source>
        <translation>놓거나 붙여넣거나
클릭해서 사진을 선택하세요</translation>
    </message>
    <message>
        <source>Pictures and videos ({patterns})</source>
        <translation>사진과 동영상 ({patterns})</translation>
    </message>
    <message>
        <source>Rotated upright</source>
        <translation>똑바로 회전함</translation>
    </message>
    <message>
        <source>Swap first and last frame</source>
        <translation>첫 프레임과 마지막 프레임 바꾸기</translation>
    </message>
    <message>
        <source>Transparent areas made white</source>
        <translation>투명한 부분을 흰색으로 채움</translation>
    </message>
    <message>
        <source>{before} → bars added, {after}</source>
        <translation>{before} → 여백 추가, {after}</translation>
    </message>
    <message>
        <source>{before} → converted to {after}</source>
        <translation>{before} → {after}(으)로 변환</translation>
    </message>
    <message>
        <source>{before} → cropped to {after}</source>
        <translation>{before} → {after}(으)로 크롭</translation>
    </message>
    <message>
        <source>{before} → re-encoded, {after}</source>
        <translation>{before} → 다시 인코딩, {after}</translation>
    </message>
    <message>
        <source>{before} → scaled to {after}</source>
        <translation>{before} → {after}(으)로 크기 조정</translation>
    </message>
</context>
<context>
    <name>PictureTile</name>
    <message>
        <source>Drag to change the order, or press {left} or {right}. Delete removes it.</source>
        <translation>순서를 바꾸려면 드래그하거나 {left} 또는 {right} 키를 누르세요. Delete를 누르면 제거돼요.</translation>
    </message>
</context>
<context>
    <name>PicturesField</name>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>사진 선택</translation>
    </message>
    <message>
        <source>Drop pictures, paste,
or click to choose</source>
        <translation>놓거나 붙여넣거나
클릭해서 사진을 선택하세요</translation>
    </message>
    <message>
        <source>Pictures and videos ({patterns})</source>
        <translation>사진과 동영상 ({patterns})</translation>
    </message>
    <message>
        <source>Reading {number} of {count}…</source>
        <translation>{count}장 중 {number}장째 읽는 중…</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %Ln picture(s).</source>
        <translation>
            <numerusform>사진을 %Ln장까지 넣을 수 있어요.</numerusform>
        </translation>
    </message>
    <message>
        <source>optional</source>
        <translation>선택 사항</translation>
    </message>
    <message>
        <source>{count} of {most}</source>
        <translation>{count}/{most}</translation>
    </message>
    <message>
        <source>{label}, picture {number} of {count}</source>
        <translation>{label}, 사진 {number}/{count}</translation>
    </message>
</context>
<context>
    <name>PlacesBlock</name>
    <message>
        <source>Clips: {path}</source>
        <translation>클립: {path}</translation>
    </message>
    <message>
        <source>If you remove the app, all of this stays. First remove your key in “Account and key”, then delete the folders you don’t want to keep.</source>
        <translation>앱을 제거해도 이 항목은 모두 남아요. 먼저 ‘계정과 키’에서 키를 제거한 다음, 필요 없는 폴더를 삭제하세요.</translation>
    </message>
    <message>
        <source>Library, settings and drafts: {path}</source>
        <translation>라이브러리, 설정, 초안: {path}</translation>
    </message>
    <message>
        <source>Log: {path}</source>
        <translation>로그: {path}</translation>
    </message>
    <message>
        <source>Where it all is</source>
        <translation>저장 위치</translation>
    </message>
</context>
<context>
    <name>PlaybackController</name>
    <message>
        <source>Include prompt and settings in saved copies</source>
        <translation>저장한 사본에 프롬프트와 설정 포함</translation>
    </message>
    <message>
        <source>Storyboard 1</source>
        <translation>스토리보드 1</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>This clip plays without sound here. Open it in the system&apos;s player to hear it.</source>
        <translation>여기서는 이 클립이 소리 없이 재생돼요. 소리를 들으려면 시스템 플레이어에서 여세요.</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>동영상</translation>
    </message>
</context>
<context>
    <name>PresenceController</name>
    <message>
        <source>Clips are being made</source>
        <translation>클립을 만드는 중이에요</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message numerus="yes">
        <source>%Ln more file(s) cannot be used either.</source>
        <translation>
            <numerusform>사용할 수 없는 파일이 %Ln개 더 있어요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add at least %Ln picture(s).</source>
        <translation>
            <numerusform>사진을 %Ln장 이상 추가하세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The prompt is %Ln character(s) too long for this model.</source>
        <translation>
            <numerusform>이 모델에 비해 프롬프트가 %Ln자 길어요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This model takes up to %Ln picture(s). Please remove some.</source>
        <translation>
            <numerusform>이 모델에는 사진을 %Ln장까지 쓸 수 있어요. 몇 장을 빼세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write at least %Ln character(s).</source>
        <translation>
            <numerusform>%Ln자 이상 쓰세요.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>약 {minutes}분 남음</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>약 {seconds}초 남음</translation>
    </message>
    <message>
        <source>nearly done</source>
        <translation>거의 끝났어요</translation>
    </message>
</context>
<context>
    <name>PromptField</name>
    <message>
        <source>Describe what happens in the clip</source>
        <translation>클립에서 일어날 일을 적으세요</translation>
    </message>
    <message>
        <source>Drag, or press ↑ ↓, for a taller prompt; double-click, or press Home, for the usual height</source>
        <translation>드래그하거나 ↑ ↓를 눌러 프롬프트 높이를 조절하세요. 두 번 클릭하거나 Home을 누르면 원래 높이로 돌아가요</translation>
    </message>
    <message>
        <source>Height of the prompt</source>
        <translation>프롬프트 높이</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>더 보기…</translation>
    </message>
    <message>
        <source>Nothing special in mind? Write “{words}”</source>
        <translation>떠오르는 것이 없나요? “{words}”라고 써 보세요</translation>
    </message>
    <message>
        <source>Prompt ideas</source>
        <translation>프롬프트 아이디어</translation>
    </message>
    <message>
        <source>Prompts you have used appear here</source>
        <translation>사용한 프롬프트가 여기에 표시돼요</translation>
    </message>
    <message>
        <source>Recent prompts</source>
        <translation>최근 프롬프트</translation>
    </message>
    <message>
        <source>Write a neutral prompt</source>
        <translation>무난한 프롬프트 쓰기</translation>
    </message>
</context>
<context>
    <name>RecoverDialog</name>
    <message>
        <source>Asking RunAPI…</source>
        <translation>RunAPI에 확인 중…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Fetches a clip made elsewhere or missing here. This costs nothing.</source>
        <translation>다른 곳에서 만들었거나 여기에 없는 클립을 받아 와요. 비용은 들지 않아요.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>만든 서비스</translation>
    </message>
    <message>
        <source>Paste the task ID. RunAPI shows it with each task.</source>
        <translation>작업 ID를 붙여넣으세요. RunAPI의 각 작업에서 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>Recover by task ID</source>
        <translation>작업 ID로 복구</translation>
    </message>
    <message>
        <source>RunAPI has no task of this kind with that ID. Check what it was made with.</source>
        <translation>RunAPI에 이 ID를 가진 해당 종류의 작업이 없어요. 무엇으로 만들었는지 확인하세요.</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>작업 ID</translation>
    </message>
    <message>
        <source>This is not a task ID. Task IDs have no slashes, question marks or double dots.</source>
        <translation>작업 ID가 아니에요. 작업 ID에는 슬래시, 물음표, 연속된 점이 없어요.</translation>
    </message>
</context>
<context>
    <name>ReelList</name>
    <message>
        <source>Clips</source>
        <translation>클립</translation>
    </message>
</context>
<context>
    <name>RepairController</name>
    <message numerus="yes">
        <source>%Ln damaged item(s). Unfinished clips wait until they are repaired.</source>
        <translation>
            <numerusform>손상된 항목 %Ln개. 끝나지 않은 클립은 복구될 때까지 기다려요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) repaired. The old contents are kept in a file.</source>
        <translation>
            <numerusform>항목 %Ln개를 복구했어요. 이전 내용은 파일에 보관했어요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>폴더에서 보기</translation>
    </message>
</context>
<context>
    <name>SampleClip</name>
    <message>
        <source>Sample clip: the sun sinks behind a harbour</source>
        <translation>예시 클립: 항구 너머로 해가 져요</translation>
    </message>
</context>
<context>
    <name>SamplePictures</name>
    <message>
        <source>Harbour at dusk</source>
        <translation>해 질 녘의 항구</translation>
    </message>
    <message>
        <source>Jellyfish</source>
        <translation>해파리</translation>
    </message>
    <message>
        <source>No picture at hand? Begin with one of these:</source>
        <translation>쓸 만한 사진이 없나요? 이 중 하나로 시작하세요:</translation>
    </message>
    <message>
        <source>Tea field in the fog</source>
        <translation>안개 낀 차밭</translation>
    </message>
    <message>
        <source>Use this picture as the first frame</source>
        <translation>이 사진을 첫 프레임으로 사용</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
</context>
<context>
    <name>ServerController</name>
    <message>
        <source>Make real clips</source>
        <translation>실제 클립 만들기</translation>
    </message>
    <message>
        <source>Practice mode could not start. The log has the details.</source>
        <translation>연습 모드를 시작하지 못했어요. 자세한 내용은 로그에 있어요.</translation>
    </message>
    <message>
        <source>The key is saved. Practice mode is still on, and charges nothing.</source>
        <translation>키를 저장했어요. 아직 연습 모드라서 비용이 청구되지 않아요.</translation>
    </message>
</context>
<context>
    <name>ServicesButton</name>
    <message>
        <source>Add or close a service</source>
        <translation>서비스 추가 또는 닫기</translation>
    </message>
    <message>
        <source>All models…</source>
        <translation>모든 모델…</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message numerus="yes">
        <source>%Ln clip(s) moved.</source>
        <translation>
            <numerusform>클립 %Ln개를 옮겼어요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) stayed in the old folder.</source>
        <translation>
            <numerusform>클립 %Ln개는 이전 폴더에 남았어요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clips folder</source>
        <translation>클립 폴더</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>진단 정보</translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation>예: {name}</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>옮기기</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln clip(s) to the new folder too?</source>
        <translation>
            <numerusform>클립 %Ln개도 새 폴더로 옮길까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>Moving clips…</source>
        <translation>클립 옮기는 중…</translation>
    </message>
    <message>
        <source>Nothing leaves this computer unless you send it.</source>
        <translation>직접 보내지 않는 한 이 컴퓨터 밖으로 나가는 정보는 없어요.</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>로그 폴더 열기</translation>
    </message>
    <message>
        <source>Show diagnostics…</source>
        <translation>진단 정보 보기…</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Account and key</source>
        <translation>계정과 키</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>화면 스타일</translation>
    </message>
    <message>
        <source>Back to how this page came</source>
        <translation>이 페이지를 처음 상태로 되돌려요</translation>
    </message>
    <message>
        <source>Clips and files</source>
        <translation>클립과 파일</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation>“{words}” 검색 결과가 없어요</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>개인정보</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>이 페이지 초기화</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>설정 검색</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>지출</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>저장 공간</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>While you’re away</source>
        <translation>자리를 비운 동안</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Anywhere in the window</source>
        <translation>창 어디서나</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>In the form</source>
        <translation>양식에서</translation>
    </message>
    <message>
        <source>In the storyboard</source>
        <translation>스토리보드에서</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>On the Stage</source>
        <translation>스테이지에서</translation>
    </message>
    <message>
        <source>With a clip in the Reel</source>
        <translation>릴에서 클립을 선택했을 때</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Allow it on the page in your browser. Check that the page shows this code:</source>
        <translation>브라우저 페이지에서 허용하세요. 페이지에 이 코드가 보이는지 확인하세요:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancel sign-in</source>
        <translation>로그인 취소</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>복사했어요.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address into one yourself.</source>
        <translation>브라우저를 열지 못했어요. 주소를 복사해 직접 여세요.</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>브라우저로 로그인</translation>
    </message>
    <message>
        <source>To use a different browser</source>
        <translation>다른 브라우저를 사용하려면</translation>
    </message>
    <message>
        <source>You can close this tab and go back to the app.</source>
        <translation>이 탭을 닫고 앱으로 돌아가세요.</translation>
    </message>
</context>
<context>
    <name>SpendingWindow</name>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Charged (millionths of US$)</source>
        <translation>청구액 (100만분의 1 US 달러)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV 내보내기</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV 내보내기…</translation>
    </message>
    <message>
        <source>Export spending</source>
        <translation>지출 내보내기</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>No clips yet.</source>
        <translation>아직 클립이 없어요.</translation>
    </message>
    <message>
        <source>No results for “{words}”</source>
        <translation>“{words}” 검색 결과가 없어요</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>연습</translation>
    </message>
    <message>
        <source>Practice is free: none of this is real money.</source>
        <translation>연습은 무료예요. 실제 돈은 쓰이지 않아요.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>Quoted (millionths of US$)</source>
        <translation>견적액 (100만분의 1 US 달러)</translation>
    </message>
    <message>
        <source>RunAPI has not reported its figures yet.</source>
        <translation>RunAPI가 아직 금액을 알려 주지 않았어요.</translation>
    </message>
    <message>
        <source>RunAPI spending {day}.csv</source>
        <translation>RunAPI 지출 {day}.csv</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>{name}(으)로 저장했어요</translation>
    </message>
    <message>
        <source>Search prompts, models, tags</source>
        <translation>프롬프트, 모델, 태그 검색</translation>
    </message>
    <message>
        <source>Search spending</source>
        <translation>지출 검색</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>지출</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>표 (*.csv)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>이번 달</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>It may have reached RunAPI, so it can no longer be cancelled.</source>
        <translation>RunAPI에 전달되었을 수 있어 이제 취소할 수 없어요.</translation>
    </message>
    <message>
        <source>Make one on the left. Any clip you choose in the Reel plays here.</source>
        <translation>왼쪽에서 만들거나 릴에서 클립을 선택하세요.</translation>
    </message>
    <message>
        <source>RunAPI has it, so it can no longer be cancelled.</source>
        <translation>RunAPI에 전달되어 이제 취소할 수 없어요.</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>파일이 없어졌어요</translation>
    </message>
    <message>
        <source>The file is here, but the built-in player cannot play it.</source>
        <translation>파일은 있지만 내장 플레이어로 재생할 수 없어요.</translation>
    </message>
    <message>
        <source>This clip cannot be played here</source>
        <translation>이 클립은 여기서 재생할 수 없어요</translation>
    </message>
    <message>
        <source>Your clips play here</source>
        <translation>클립이 여기서 재생돼요</translation>
    </message>
    <message>
        <source>“{path}” is no longer there.</source>
        <translation>“{path}” 파일이 더 이상 없어요.</translation>
    </message>
</context>
<context>
    <name>StageController</name>
    <message>
        <source>A copy cannot replace its own clip. Choose another name.</source>
        <translation>사본으로 원본 클립을 덮어쓸 수 없어요. 다른 이름을 선택하세요.</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>사진 (*.png)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>사본 저장</translation>
    </message>
    <message>
        <source>Save this frame</source>
        <translation>이 프레임 저장</translation>
    </message>
    <message>
        <source>Save trimmed copy</source>
        <translation>자른 사본 저장</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>{name}(으)로 저장했어요.</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>사본 저장 중</translation>
    </message>
    <message>
        <source>Saving trimmed copy</source>
        <translation>자른 사본 저장 중</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>폴더에서 보기</translation>
    </message>
    <message>
        <source>The frame is on the clipboard.</source>
        <translation>프레임을 클립보드에 복사했어요.</translation>
    </message>
    <message>
        <source>Videos (*.mp4)</source>
        <translation>동영상 (*.mp4)</translation>
    </message>
    <message>
        <source>cut losslessly</source>
        <translation>무손실로 자름</translation>
    </message>
    <message>
        <source>re-encoded, frame-accurate</source>
        <translation>다시 인코딩, 프레임 단위로 정확</translation>
    </message>
    <message>
        <source>{clip} at {time}</source>
        <translation>{clip} {time}</translation>
    </message>
    <message>
        <source>{clip} trimmed</source>
        <translation>{clip} 자름</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Buy credits on RunAPI&apos;s page</source>
        <translation>RunAPI 페이지에서 크레딧을 구매하세요</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>Connected · key from RUNAPI_API_KEY</source>
        <translation>연결됨 · RUNAPI_API_KEY의 키</translation>
    </message>
    <message>
        <source>Connected · key kept for this session only</source>
        <translation>연결됨 · 키는 이번 세션에만 보관</translation>
    </message>
    <message>
        <source>Connecting to RunAPI…</source>
        <translation>RunAPI에 연결하는 중…</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>아직 키 없음</translation>
    </message>
    <message>
        <source>Practice mode is starting…</source>
        <translation>연습 모드를 시작하는 중…</translation>
    </message>
    <message>
        <source>Practice mode · nothing is charged</source>
        <translation>연습 모드 · 비용 없음</translation>
    </message>
    <message>
        <source>Today {money}</source>
        <translation>오늘 {money}</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>충전</translation>
    </message>
    <message>
        <source>{count} working</source>
        <translation>진행 중 {count}</translation>
    </message>
</context>
<context>
    <name>StorageBlock</name>
    <message numerus="yes">
        <source>%Ln practice clip(s) moved to trash.</source>
        <translation>
            <numerusform>연습 클립 %Ln개를 휴지통으로 옮겼어요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear moving previews</source>
        <translation>움직이는 미리보기 지우기</translation>
    </message>
    <message>
        <source>Clips folder</source>
        <translation>클립 폴더</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>라이브러리</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Move practice clips to trash</source>
        <translation>연습 클립을 휴지통으로 이동</translation>
    </message>
    <message>
        <source>Moving previews</source>
        <translation>움직이는 미리보기</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>이 컴퓨터의 사용량</translation>
    </message>
    <message>
        <source>Pictures and videos you used</source>
        <translation>사용한 사진과 동영상</translation>
    </message>
    <message>
        <source>Pictures on cards</source>
        <translation>카드의 사진</translation>
    </message>
    <message>
        <source>There are none now.</source>
        <translation>지금은 없어요.</translation>
    </message>
    <message>
        <source>They are drawn again when you point at a card.</source>
        <translation>카드에 마우스를 올리면 다시 만들어져요.</translation>
    </message>
    <message>
        <source>You can undo this for a moment.</source>
        <translation>잠깐 동안 실행 취소할 수 있어요.</translation>
    </message>
</context>
<context>
    <name>StoryboardController</name>
    <message numerus="yes">
        <source>%Ln storyboard(s) deleted.</source>
        <translation>
            <numerusform>스토리보드 %Ln개를 삭제했어요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>완성본 내보내기</translation>
    </message>
    <message numerus="yes">
        <source>Joining %Ln clip(s) losslessly</source>
        <translation>
            <numerusform>클립 %Ln개를 무손실로 잇는 중</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>New storyboard</source>
        <translation>새 스토리보드</translation>
    </message>
    <message>
        <source>Re-encoding: an MP4 cannot hold clip {number} as it is</source>
        <translation>다시 인코딩 중: 클립 {number}을(를) MP4에 그대로 담을 수 없어요</translation>
    </message>
    <message>
        <source>Re-encoding: clip {number} has a different size or format</source>
        <translation>다시 인코딩 중: 클립 {number}의 크기나 형식이 달라요</translation>
    </message>
    <message>
        <source>Re-encoding: clip {number} is cut between key frames</source>
        <translation>다시 인코딩 중: 클립 {number}의 자른 위치가 키프레임 사이예요</translation>
    </message>
    <message>
        <source>Rename the storyboard</source>
        <translation>스토리보드 이름 바꾸기</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>폴더에서 보기</translation>
    </message>
    <message>
        <source>Storyboard {number}</source>
        <translation>스토리보드 {number}</translation>
    </message>
    <message>
        <source>The film cannot replace one of its own clips. Choose another name.</source>
        <translation>완성본으로 사용된 클립을 덮어쓸 수 없어요. 다른 이름을 선택하세요.</translation>
    </message>
    <message>
        <source>The film is saved as {name}.</source>
        <translation>완성본을 {name}(으)로 저장했어요.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Videos (*.mp4)</source>
        <translation>동영상 (*.mp4)</translation>
    </message>
    <message>
        <source>add to storyboard</source>
        <translation>스토리보드에 추가</translation>
    </message>
    <message>
        <source>delete storyboard</source>
        <translation>스토리보드 삭제</translation>
    </message>
    <message>
        <source>move in storyboard</source>
        <translation>스토리보드에서 이동</translation>
    </message>
    <message>
        <source>remove from storyboard</source>
        <translation>스토리보드에서 제거</translation>
    </message>
    <message>
        <source>rename storyboard</source>
        <translation>스토리보드 이름 바꾸기</translation>
    </message>
    <message>
        <source>start and end in storyboard</source>
        <translation>스토리보드의 시작점과 끝점</translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>“{name}” 스토리보드를 삭제했어요.</translation>
    </message>
</context>
<context>
    <name>StoryboardPanel</name>
    <message numerus="yes">
        <source>%Ln clip(s) · {length}</source>
        <translation>
            <numerusform>클립 %Ln개 · {length}</numerusform>
        </translation>
    </message>
    <message>
        <source>Add clips first</source>
        <translation>먼저 클립을 추가하세요</translation>
    </message>
    <message>
        <source>Back to the clip (Esc)</source>
        <translation>클립으로 돌아가기 (Esc)</translation>
    </message>
    <message>
        <source>Close the storyboard</source>
        <translation>스토리보드 닫기</translation>
    </message>
    <message>
        <source>Damaged · {name}</source>
        <translation>손상됨 · {name}</translation>
    </message>
    <message>
        <source>Delete this storyboard</source>
        <translation>이 스토리보드 삭제</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>완성본 내보내기</translation>
    </message>
    <message>
        <source>Export film…</source>
        <translation>완성본 내보내기…</translation>
    </message>
    <message>
        <source>Export in progress</source>
        <translation>내보내는 중</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>New storyboard…</source>
        <translation>새 스토리보드…</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Play all clips in order</source>
        <translation>모든 클립을 순서대로 재생</translation>
    </message>
    <message>
        <source>Play through</source>
        <translation>이어서 재생</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Save all clips as one MP4</source>
        <translation>모든 클립을 MP4 하나로 저장</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>스토리보드</translation>
    </message>
    <message>
        <source>Storyboards</source>
        <translation>스토리보드 목록</translation>
    </message>
</context>
<context>
    <name>StripList</name>
    <message>
        <source>Storyboard</source>
        <translation>스토리보드</translation>
    </message>
</context>
<context>
    <name>StripModel</name>
    <message>
        <source>This clip is no longer in the library</source>
        <translation>이 클립은 이제 라이브러리에 없어요</translation>
    </message>
    <message>
        <source>{number}: clip missing</source>
        <translation>{number}: 클립 없음</translation>
    </message>
    <message>
        <source>{number}: {title}, {length}</source>
        <translation>{number}: {title}, {length}</translation>
    </message>
</context>
<context>
    <name>StripPage</name>
    <message>
        <source>Storyboard</source>
        <translation>스토리보드</translation>
    </message>
</context>
<context>
    <name>SumsTable</name>
    <message>
        <source>Charged</source>
        <translation>청구액</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>클립</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>일별</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델별</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그별</translation>
    </message>
</context>
<context>
    <name>SupportController</name>
    <message>
        <source>Clips cannot be played here because a video component of this system is missing. They are still made and saved, and open in the system&apos;s own player.</source>
        <translation>이 시스템에 동영상 구성 요소가 없어 여기서 클립을 재생할 수 없어요. 클립은 그대로 만들어지고 저장되며, 시스템 플레이어에서 열 수 있어요.</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>진단 정보…</translation>
    </message>
    <message>
        <source>The file manager could not be opened. The log is in {path}</source>
        <translation>파일 관리자를 열지 못했어요. 로그 위치: {path}</translation>
    </message>
</context>
<context>
    <name>TagEdit</name>
    <message>
        <source>Add a tag</source>
        <translation>태그 추가</translation>
    </message>
    <message>
        <source>Remove tag {tag}</source>
        <translation>태그 {tag} 제거</translation>
    </message>
    <message>
        <source>Remove “{tag}”</source>
        <translation>“{tag}” 제거</translation>
    </message>
</context>
<context>
    <name>TakesStepper</name>
    <message>
        <source>Fewer takes</source>
        <translation>테이크 줄이기</translation>
    </message>
    <message>
        <source>More takes</source>
        <translation>테이크 늘리기</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>테이크</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>둘러보기 끝내기</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{count}단계 중 {number}단계</translation>
    </message>
</context>
<context>
    <name>TourController</name>
    <message>
        <source>Choose a model, drop a picture, write what should happen. The button at the bottom shows the price before you press it.</source>
        <translation>모델을 고르고, 사진을 끌어다 놓고, 일어날 일을 쓰세요. 누르기 전에 아래 버튼에서 가격을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Everything you make is here, newest first: in progress, ready, or failed.</source>
        <translation>진행 중, 완료, 실패까지 만든 것은 모두 여기에 최신순으로 모여요.</translation>
    </message>
    <message>
        <source>New here? The tour shows the window in three steps.</source>
        <translation>처음이세요? 세 단계로 화면을 둘러볼 수 있어요.</translation>
    </message>
    <message>
        <source>Start the tour</source>
        <translation>둘러보기 시작</translation>
    </message>
    <message>
        <source>The Reel</source>
        <translation>릴</translation>
    </message>
    <message>
        <source>The Stage</source>
        <translation>스테이지</translation>
    </message>
    <message>
        <source>The clip you choose plays here. Continue from any frame, restyle it, or save a copy.</source>
        <translation>선택한 클립이 여기에서 재생돼요. 원하는 프레임에서 이어 가거나, 스타일을 바꾸거나, 사본을 저장하세요.</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>양식</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Full screen (F)</source>
        <translation>전체 화면 (F)</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>음소거</translation>
    </message>
    <message>
        <source>Mute (M)</source>
        <translation>음소거 (M)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>일시 정지 (Space)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>재생 (Space)</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>재생 위치</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>소리 켜기</translation>
    </message>
    <message>
        <source>Sound on (M)</source>
        <translation>소리 켜기 (M)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>This frame</source>
        <translation>이 프레임</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>음량</translation>
    </message>
    <message>
        <source>{total} · frame {number}</source>
        <translation>{total} · 프레임 {number}</translation>
    </message>
</context>
<context>
    <name>TrimOffer</name>
    <message>
        <source>Keeps {start} to {end}</source>
        <translation>{start}부터 {end}까지 남김</translation>
    </message>
    <message>
        <source>Start of the part to keep</source>
        <translation>남길 부분의 시작</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>자르기</translation>
    </message>
    <message>
        <source>Trim to {length}</source>
        <translation>{length}(으)로 자르기</translation>
    </message>
</context>
<context>
    <name>TrimmableField</name>
    <message>
        <source>Trim “{name}” first, or clear the field.</source>
        <translation>먼저 “{name}”의 남길 부분을 자르거나 칸을 비우세요.</translation>
    </message>
</context>
<context>
    <name>UpdatesBlock</name>
    <message>
        <source>Check now</source>
        <translation>지금 확인</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>현재 버전</translation>
    </message>
</context>
<context>
    <name>UpdatesController</name>
    <message>
        <source>Look for new versions of the app once a week? Nothing about you is sent.</source>
        <translation>일주일에 한 번 새 버전이 있는지 확인할까요? 사용자 정보는 전송하지 않아요.</translation>
    </message>
    <message>
        <source>Skip this version</source>
        <translation>이 버전 건너뛰기</translation>
    </message>
    <message>
        <source>Yes, look</source>
        <translation>예, 확인할게요</translation>
    </message>
</context>
<context>
    <name>VideoField</name>
    <message>
        <source>Choose a video</source>
        <translation>동영상 선택</translation>
    </message>
    <message>
        <source>Convert to MP4</source>
        <translation>MP4로 변환</translation>
    </message>
    <message>
        <source>Drop a video or a clip, paste its address,
or click to choose</source>
        <translation>동영상이나 클립을 놓거나 주소를 붙여넣거나
클릭해서 선택하세요</translation>
    </message>
    <message>
        <source>Make the file smaller</source>
        <translation>파일 크기 줄이기</translation>
    </message>
    <message>
        <source>Videos ({patterns})</source>
        <translation>동영상 ({patterns})</translation>
    </message>
    <message>
        <source>starts here</source>
        <translation>여기서 시작</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>By model</source>
        <translation>모델순</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>제목순</translation>
    </message>
    <message>
        <source>Group by day</source>
        <translation>날짜별로 묶기</translation>
    </message>
    <message>
        <source>Large cards</source>
        <translation>큰 카드</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>긴 것부터</translation>
    </message>
    <message>
        <source>Medium cards</source>
        <translation>중간 카드</translation>
    </message>
    <message>
        <source>Most expensive first</source>
        <translation>비싼 것부터</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>최신순</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>오래된순</translation>
    </message>
    <message>
        <source>Small cards</source>
        <translation>작은 카드</translation>
    </message>
    <message>
        <source>Sort and view</source>
        <translation>정렬 및 보기</translation>
    </message>
    <message>
        <source>{order}. Change the order, card size or grouping</source>
        <translation>{order}. 정렬, 카드 크기, 묶기를 바꿔요</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>It may be asking for its password in a window of its own. Without an answer, the app goes on in a minute.</source>
        <translation>다른 창에서 비밀번호를 묻고 있을 수 있어요. 입력하지 않으면 1분 뒤에 앱이 계속 진행돼요.</translation>
    </message>
    <message>
        <source>Waiting for this computer&apos;s keyring</source>
        <translation>이 컴퓨터의 키링을 기다리는 중이에요</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Drop a picture, say what should happen, and get a clip on your disk.</source>
        <translation>사진을 놓고 어떤 일이 일어날지 적으면 클립이 내 디스크에 저장돼요.</translation>
    </message>
    <message>
        <source>From a picture and an idea to a clip</source>
        <translation>사진과 아이디어로 클립을 만드세요</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Paste a key</source>
        <translation>키 붙여넣기</translation>
    </message>
    <message>
        <source>Practice without a key</source>
        <translation>키 없이 연습하기</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Sign in on runapi.ai; this app gets its own key.</source>
        <translation>runapi.ai에서 로그인하면 이 앱 전용 키가 만들어져요.</translation>
    </message>
    <message>
        <source>Try it first</source>
        <translation>먼저 체험하기</translation>
    </message>
    <message>
        <source>Works just like the real thing, free: the app makes the clips on your computer.</source>
        <translation>실제와 똑같이 동작하고 무료예요. 클립은 앱이 내 컴퓨터에서 만들어요.</translation>
    </message>
    <message>
        <source>You see every price before you pay. Practice is free.</source>
        <translation>결제하기 전에 항상 가격을 볼 수 있어요. 연습은 무료예요.</translation>
    </message>
    <message>
        <source>Your words and pictures go to RunAPI to make your clip, and nowhere else.</source>
        <translation>입력한 글과 사진은 클립을 만들기 위해 RunAPI로만 가요.</translation>
    </message>
</context>
<context>
    <name>WellField</name>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
</context>
<context>
    <name>_Window</name>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About RunAPI Desktop</source>
        <translation>RunAPI Desktop 정보</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>지금 확인</translation>
    </message>
    <message>
        <source>Makes AI video clips with Hailuo, Luma, Kling, Veo and {count} more services through RunAPI. Open source under the MIT licence.</source>
        <translation>RunAPI를 통해 Hailuo, Luma, Kling, Veo와 그 밖의 서비스 {count}개로 AI 동영상 클립을 만들어요. MIT 라이선스의 오픈 소스예요.</translation>
    </message>
</context>
<context>
    <name>catalog</name>
    <message>
        <source>0 leaves the model free; 1 keeps it close to your words.</source>
        <translation>0이면 모델이 자유롭게, 1이면 글에 가깝게 만들어요.</translation>
    </message>
    <message>
        <source>10 s</source>
        <translation>10초</translation>
    </message>
    <message>
        <source>10 s is 720p only</source>
        <translation>10초는 720p만 가능해요</translation>
    </message>
    <message>
        <source>10 s is 768p only</source>
        <translation>10초는 768p만 가능해요</translation>
    </message>
    <message>
        <source>1080p needs Hailuo 2.3</source>
        <translation>1080p는 Hailuo 2.3에서만 가능해요</translation>
    </message>
    <message>
        <source>15 s</source>
        <translation>15초</translation>
    </message>
    <message>
        <source>4 s</source>
        <translation>4초</translation>
    </message>
    <message>
        <source>4K is from text only</source>
        <translation>4K는 텍스트만으로 만들 수 있어요</translation>
    </message>
    <message>
        <source>5 s</source>
        <translation>5초</translation>
    </message>
    <message>
        <source>512p: Hailuo 02 Standard only</source>
        <translation>512p: Hailuo 02 Standard만 가능해요</translation>
    </message>
    <message>
        <source>6 s</source>
        <translation>6초</translation>
    </message>
    <message>
        <source>6 s · fixed</source>
        <translation>6초 · 고정</translation>
    </message>
    <message>
        <source>8 s</source>
        <translation>8초</translation>
    </message>
    <message>
        <source>A last frame needs 5 s</source>
        <translation>마지막 프레임을 쓰려면 5초여야 해요</translation>
    </message>
    <message>
        <source>A last frame needs 768p</source>
        <translation>마지막 프레임을 쓰려면 768p가 필요해요</translation>
    </message>
    <message>
        <source>A last frame needs Pro</source>
        <translation>마지막 프레임을 쓰려면 Pro가 필요해요</translation>
    </message>
    <message>
        <source>A last frame needs a first frame</source>
        <translation>마지막 프레임을 쓰려면 첫 프레임이 필요해요</translation>
    </message>
    <message>
        <source>A new clip after a video and pictures · up to 4K</source>
        <translation>동영상과 사진을 따라 새 클립 만들기 · 최대 4K</translation>
    </message>
    <message>
        <source>A picture speaks or sings your audio file · up to 720p</source>
        <translation>사진이 오디오에 맞춰 말하거나 노래해요 · 최대 720p</translation>
    </message>
    <message>
        <source>A portrait speaks or sings your audio file · best value</source>
        <translation>인물 사진이 오디오에 맞춰 말하거나 노래해요 · 가성비 최고</translation>
    </message>
    <message>
        <source>A portrait speaks or sings your audio file · finest</source>
        <translation>인물 사진이 오디오에 맞춰 말하거나 노래해요 · 가장 섬세함</translation>
    </message>
    <message>
        <source>A portrait speaks or sings · the first generation</source>
        <translation>인물 사진이 말하거나 노래해요 · 1세대</translation>
    </message>
    <message>
        <source>A portrait speaks or sings · the first generation, finer</source>
        <translation>인물 사진이 말하거나 노래해요 · 1세대, 더 섬세함</translation>
    </message>
    <message>
        <source>A portrait speaks your audio file, however long it is</source>
        <translation>오디오 길이에 상관없이 인물 사진이 맞춰 말해요</translation>
    </message>
    <message>
        <source>A voice that is to be heard, spoken by somebody in the clip.</source>
        <translation>클립 속 인물이 말할 목소리예요.</translation>
    </message>
    <message>
        <source>Add a clip: drop or choose one from the Reel.</source>
        <translation>클립을 추가하세요. 릴에서 끌어다 놓거나 선택하세요.</translation>
    </message>
    <message>
        <source>Add a first frame: drop, paste or choose a picture.</source>
        <translation>첫 프레임을 추가하세요. 사진을 놓거나 붙여넣거나 선택하세요.</translation>
    </message>
    <message>
        <source>Add a first or a last frame: drop, paste or choose a picture.</source>
        <translation>첫 프레임이나 마지막 프레임을 추가하세요. 사진을 놓거나 붙여넣거나 선택하세요.</translation>
    </message>
    <message>
        <source>Add a last frame: drop, paste or choose a picture.</source>
        <translation>마지막 프레임을 추가하세요. 사진을 놓거나 붙여넣거나 선택하세요.</translation>
    </message>
    <message>
        <source>Add a picture: drop, paste or choose one.</source>
        <translation>사진을 추가하세요. 놓거나 붙여넣거나 선택하세요.</translation>
    </message>
    <message>
        <source>Add a reference picture: drop, paste or choose one.</source>
        <translation>참고 사진을 추가하세요. 놓거나 붙여넣거나 선택하세요.</translation>
    </message>
    <message>
        <source>Add a source video: drop, paste or choose one.</source>
        <translation>원본 동영상을 추가하세요. 놓거나 붙여넣거나 선택하세요.</translation>
    </message>
    <message>
        <source>Add a video whose motion the picture should follow.</source>
        <translation>사진이 따라 할 움직임이 담긴 동영상을 추가하세요.</translation>
    </message>
    <message>
        <source>Add the voice or song: drop or choose an audio file.</source>
        <translation>목소리나 노래를 추가하세요. 오디오 파일을 놓거나 선택하세요.</translation>
    </message>
    <message>
        <source>Adds a visible watermark to the clip.</source>
        <translation>클립에 눈에 보이는 워터마크를 넣어요.</translation>
    </message>
    <message>
        <source>Adds detail to your prompt.</source>
        <translation>프롬프트를 더 자세하게 다듬어요.</translation>
    </message>
    <message>
        <source>Adds detail to your prompt. Turn it off to use your exact words.</source>
        <translation>프롬프트를 더 자세하게 다듬어요. 쓴 그대로 사용하려면 끄세요.</translation>
    </message>
    <message>
        <source>Adds these words to the clip as a visible watermark.</source>
        <translation>이 글을 클립에 보이는 워터마크로 넣어요.</translation>
    </message>
    <message>
        <source>Anime</source>
        <translation>애니메이션</translation>
    </message>
    <message>
        <source>As in the picture</source>
        <translation>사진대로</translation>
    </message>
    <message>
        <source>As in the video</source>
        <translation>동영상대로</translation>
    </message>
    <message>
        <source>As the first frame</source>
        <translation>첫 프레임과 동일</translation>
    </message>
    <message>
        <source>As the model likes</source>
        <translation>모델에 맡김</translation>
    </message>
    <message>
        <source>As the pictures</source>
        <translation>사진과 동일</translation>
    </message>
    <message>
        <source>Audio file</source>
        <translation>오디오 파일</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>배경</translation>
    </message>
    <message>
        <source>Begin at</source>
        <translation>시작 위치</translation>
    </message>
    <message>
        <source>Brings a picture to life · can loop · 480p</source>
        <translation>사진에 생명을 불어넣어요 · 반복 가능 · 480p</translation>
    </message>
    <message>
        <source>Callback URL</source>
        <translation>콜백 URL</translation>
    </message>
    <message>
        <source>Change what this clip shows in HappyHorse</source>
        <translation>HappyHorse에서 이 클립의 내용 바꾸기</translation>
    </message>
    <message>
        <source>Change what this clip shows in Kling</source>
        <translation>Kling에서 이 클립의 내용 바꾸기</translation>
    </message>
    <message>
        <source>Change what this clip shows in Runway Aleph</source>
        <translation>Runway Aleph에서 이 클립의 내용 바꾸기</translation>
    </message>
    <message>
        <source>Change what this clip shows in Wan</source>
        <translation>Wan에서 이 클립의 내용 바꾸기</translation>
    </message>
    <message>
        <source>Changes a video from your words and a picture · up to 1080p</source>
        <translation>글과 사진으로 동영상을 바꿔요 · 최대 1080p</translation>
    </message>
    <message>
        <source>Changes a video from your words and pictures · up to 4K</source>
        <translation>글과 사진으로 동영상을 바꿔요 · 최대 4K</translation>
    </message>
    <message>
        <source>Changes a video from your words · up to 1080p</source>
        <translation>글로 동영상을 바꿔요 · 최대 1080p</translation>
    </message>
    <message>
        <source>Changes a video · several shots · up to 1080p</source>
        <translation>동영상을 바꿔요 · 여러 샷 · 최대 1080p</translation>
    </message>
    <message>
        <source>Changes a video · sound if you like · quick</source>
        <translation>동영상을 바꿔요 · 사운드 선택 · 빠름</translation>
    </message>
    <message>
        <source>Changes what a video shows: things, light, place, angle</source>
        <translation>동영상의 내용을 바꿔요: 사물, 빛, 장소, 앵글</translation>
    </message>
    <message>
        <source>Choose a clip that Grok Imagine made</source>
        <translation>Grok Imagine이 만든 클립을 선택하세요</translation>
    </message>
    <message>
        <source>Choose a clip that Kling 2.5 Turbo made</source>
        <translation>Kling 2.5 Turbo가 만든 클립을 선택하세요</translation>
    </message>
    <message>
        <source>Choose a clip that Midjourney made from a picture</source>
        <translation>Midjourney가 사진으로 만든 클립을 선택하세요</translation>
    </message>
    <message>
        <source>Choose a clip that PixVerse made</source>
        <translation>PixVerse가 만든 클립을 선택하세요</translation>
    </message>
    <message>
        <source>Choose a clip that Runway made</source>
        <translation>Runway가 만든 클립을 선택하세요</translation>
    </message>
    <message>
        <source>Choose a clip that Veo 3.1 made</source>
        <translation>Veo 3.1이 만든 클립을 선택하세요</translation>
    </message>
    <message>
        <source>Clay</source>
        <translation>점토</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>클립</translation>
    </message>
    <message>
        <source>Closeness to the prompt</source>
        <translation>프롬프트 충실도</translation>
    </message>
    <message>
        <source>Cuts between shots instead of one continuous take.</source>
        <translation>한 번에 이어지는 장면 대신 여러 샷으로 나눠요.</translation>
    </message>
    <message>
        <source>Daring</source>
        <translation>대담하게</translation>
    </message>
    <message>
        <source>Daring needs a picture that Grok Imagine made</source>
        <translation>대담하게를 쓰려면 Grok Imagine이 만든 사진이 필요해요</translation>
    </message>
    <message>
        <source>Describe how the picture should move</source>
        <translation>사진이 어떻게 움직일지 적으세요</translation>
    </message>
    <message>
        <source>Describe the new look (English only)</source>
        <translation>새로운 스타일을 적으세요 (영어만)</translation>
    </message>
    <message>
        <source>Describe what should change in the video</source>
        <translation>동영상에서 바꿀 내용을 적으세요</translation>
    </message>
    <message>
        <source>Edit in HappyHorse</source>
        <translation>HappyHorse에서 편집</translation>
    </message>
    <message>
        <source>Edit in Kling</source>
        <translation>Kling에서 편집</translation>
    </message>
    <message>
        <source>Edit in Runway Aleph</source>
        <translation>Runway Aleph에서 편집</translation>
    </message>
    <message>
        <source>Edit in Wan</source>
        <translation>Wan에서 편집</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Every other time the video runs backwards, so that nothing jumps.</source>
        <translation>한 번씩 번갈아 거꾸로 재생해 화면이 튀지 않아요.</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>이어 만들기</translation>
    </message>
    <message>
        <source>Extend in Grok Imagine</source>
        <translation>Grok Imagine에서 이어 만들기</translation>
    </message>
    <message>
        <source>Extend in Kling</source>
        <translation>Kling에서 이어 만들기</translation>
    </message>
    <message>
        <source>Extend in Midjourney</source>
        <translation>Midjourney에서 이어 만들기</translation>
    </message>
    <message>
        <source>Extend in PixVerse</source>
        <translation>PixVerse에서 이어 만들기</translation>
    </message>
    <message>
        <source>Extend in Runway</source>
        <translation>Runway에서 이어 만들기</translation>
    </message>
    <message>
        <source>Extend in Veo 3.1</source>
        <translation>Veo 3.1에서 이어 만들기</translation>
    </message>
    <message>
        <source>Facing</source>
        <translation>인물 방향</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>빠르게</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Film noir</source>
        <translation>필름 누아르</translation>
    </message>
    <message>
        <source>Find the scenes</source>
        <translation>장면 찾기</translation>
    </message>
    <message>
        <source>First and last frame · 4 to 15 s · up to 2K</source>
        <translation>첫·마지막 프레임 · 4~15초 · 최대 2K</translation>
    </message>
    <message>
        <source>First and last frame · 5 or 10 s</source>
        <translation>첫·마지막 프레임 · 5초 또는 10초</translation>
    </message>
    <message>
        <source>First and last frame · 5 or 10 s · best value</source>
        <translation>첫·마지막 프레임 · 5초 또는 10초 · 가성비 최고</translation>
    </message>
    <message>
        <source>First and last frame · 6 or 10 s · up to 768p</source>
        <translation>첫·마지막 프레임 · 6초 또는 10초 · 최대 768p</translation>
    </message>
    <message>
        <source>First and last frame · 6 s · finest detail</source>
        <translation>첫·마지막 프레임 · 6초 · 가장 섬세한 화질</translation>
    </message>
    <message>
        <source>First and last frame · follows your words closely · 5 s</source>
        <translation>첫·마지막 프레임 · 글을 충실히 따름 · 5초</translation>
    </message>
    <message>
        <source>First and last frame · up to 720p · quick</source>
        <translation>첫·마지막 프레임 · 최대 720p · 빠름</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 3 to 15 s · up to 4K</source>
        <translation>첫·마지막 프레임 · 사운드 포함 · 3~15초 · 최대 4K</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 10 s · up to 4K</source>
        <translation>첫·마지막 프레임 · 사운드 포함 · 4~10초 · 최대 4K</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 15 s · quick</source>
        <translation>첫·마지막 프레임 · 사운드 포함 · 4~15초 · 빠름</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 15 s · up to 4K</source>
        <translation>첫·마지막 프레임 · 사운드 포함 · 4~15초 · 최대 4K</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 15 s · up to 720p</source>
        <translation>첫·마지막 프레임 · 사운드 포함 · 4~15초 · 최대 720p</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 30 s · up to 1080p</source>
        <translation>첫·마지막 프레임 · 사운드 포함 · 4~30초 · 최대 1080p</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 8 s · best value</source>
        <translation>첫·마지막 프레임 · 사운드 포함 · 4~8초 · 가성비 최고</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 8 s · finest</source>
        <translation>첫·마지막 프레임 · 사운드 포함 · 4~8초 · 가장 섬세함</translation>
    </message>
    <message>
        <source>First and last frame · with sound · 4 to 8 s · quick</source>
        <translation>첫·마지막 프레임 · 사운드 포함 · 4~8초 · 빠름</translation>
    </message>
    <message>
        <source>First and last frame · with sound · up to 1080p</source>
        <translation>첫·마지막 프레임 · 사운드 포함 · 최대 1080p</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>첫 프레임</translation>
    </message>
    <message>
        <source>Fixed at 6 s for Pro</source>
        <translation>Pro는 6초로 고정돼요</translation>
    </message>
    <message>
        <source>Follows from the pictures you add.</source>
        <translation>추가한 사진에 따라 정해져요.</translation>
    </message>
    <message>
        <source>Follows your words closely · 5 s</source>
        <translation>글을 충실히 따름 · 5초</translation>
    </message>
    <message>
        <source>Frame shape</source>
        <translation>화면 비율</translation>
    </message>
    <message>
        <source>Frames or reference pictures, not both</source>
        <translation>프레임과 참고 사진 중 하나만 쓸 수 있어요</translation>
    </message>
    <message>
        <source>From a first frame · 3 to 15 s · up to 1080p</source>
        <translation>첫 프레임으로 · 3~15초 · 최대 1080p</translation>
    </message>
    <message>
        <source>From a first frame · 3 to 15 s · up to 1080p · quick</source>
        <translation>첫 프레임으로 · 3~15초 · 최대 1080p · 빠름</translation>
    </message>
    <message>
        <source>From a first frame · 5 or 10 s · cheapest</source>
        <translation>첫 프레임으로 · 5초 또는 10초 · 가장 저렴</translation>
    </message>
    <message>
        <source>From a first frame · 5 or 10 s · finest of its generation</source>
        <translation>첫 프레임으로 · 5초 또는 10초 · 같은 세대 중 가장 섬세함</translation>
    </message>
    <message>
        <source>From a first frame · sound if you like · 5 to 15 s · quick</source>
        <translation>첫 프레임으로 · 사운드 선택 · 5~15초 · 빠름</translation>
    </message>
    <message>
        <source>From a first frame · with sound · 1 to 15 s · up to 1080p</source>
        <translation>첫 프레임으로 · 사운드 포함 · 1~15초 · 최대 1080p</translation>
    </message>
    <message>
        <source>From a first frame · with sound · 5 or 10 s · up to 1080p</source>
        <translation>첫 프레임으로 · 사운드 포함 · 5초 또는 10초 · 최대 1080p</translation>
    </message>
    <message>
        <source>From a first frame · with sound · several shots · up to 1080p</source>
        <translation>첫 프레임으로 · 사운드 포함 · 여러 샷 · 최대 1080p</translation>
    </message>
    <message>
        <source>From a picture · with sound · 1 to 30 s · quick</source>
        <translation>사진으로 · 사운드 포함 · 1~30초 · 빠름</translation>
    </message>
    <message>
        <source>From a picture · with sound · 6 to 30 s</source>
        <translation>사진으로 · 사운드 포함 · 6~30초</translation>
    </message>
    <message>
        <source>From a picture · with sound · up to 15 s · up to 1080p</source>
        <translation>사진으로 · 사운드 포함 · 최대 15초 · 최대 1080p</translation>
    </message>
    <message>
        <source>From one picture to another · with sound · 1 to 15 s</source>
        <translation>한 사진에서 다른 사진으로 · 사운드 포함 · 1~15초</translation>
    </message>
    <message>
        <source>From text and reference pictures · 2 to 10 s</source>
        <translation>텍스트와 참고 사진으로 · 2~10초</translation>
    </message>
    <message>
        <source>From text and reference pictures · 4 to 15 s · up to 2K</source>
        <translation>텍스트와 참고 사진으로 · 4~15초 · 최대 2K</translation>
    </message>
    <message>
        <source>From text only · 3 to 15 s · up to 1080p</source>
        <translation>텍스트만 사용 · 3~15초 · 최대 1080p</translation>
    </message>
    <message>
        <source>From text only · 3 to 15 s · up to 1080p · quick</source>
        <translation>텍스트만 사용 · 3~15초 · 최대 1080p · 빠름</translation>
    </message>
    <message>
        <source>From text only · 5 or 10 s · best value</source>
        <translation>텍스트만 사용 · 5초 또는 10초 · 가성비 최고</translation>
    </message>
    <message>
        <source>From text only · 5 or 10 s · finest of its generation</source>
        <translation>텍스트만 사용 · 5초 또는 10초 · 같은 세대 중 가장 섬세함</translation>
    </message>
    <message>
        <source>From text only · 6 or 10 s · best value</source>
        <translation>텍스트만 사용 · 6초 또는 10초 · 가성비 최고</translation>
    </message>
    <message>
        <source>From text only · 6 s · finest detail</source>
        <translation>텍스트만 사용 · 6초 · 가장 섬세한 화질</translation>
    </message>
    <message>
        <source>From text only · sound with Pro · 5 or 10 s</source>
        <translation>텍스트만 사용 · 사운드는 Pro에서 · 5초 또는 10초</translation>
    </message>
    <message>
        <source>From text only · with sound · 1 to 15 s · up to 1080p</source>
        <translation>텍스트만 사용 · 사운드 포함 · 1~15초 · 최대 1080p</translation>
    </message>
    <message>
        <source>From text only · with sound · 3 to 15 s · up to 4K</source>
        <translation>텍스트만 사용 · 사운드 포함 · 3~15초 · 최대 4K</translation>
    </message>
    <message>
        <source>From text only · with sound · 6 to 30 s</source>
        <translation>텍스트만 사용 · 사운드 포함 · 6~30초</translation>
    </message>
    <message>
        <source>From text only · with sound · 720p</source>
        <translation>텍스트만 사용 · 사운드 포함 · 720p</translation>
    </message>
    <message>
        <source>From text or a first frame · 5 or 10 s · up to 1080p</source>
        <translation>텍스트나 첫 프레임으로 · 5초 또는 10초 · 최대 1080p</translation>
    </message>
    <message>
        <source>From text · up to 720p · quick</source>
        <translation>텍스트로 · 최대 720p · 빠름</translation>
    </message>
    <message>
        <source>From text · with sound · 1 to 30 s · quick</source>
        <translation>텍스트로 · 사운드 포함 · 1~30초 · 빠름</translation>
    </message>
    <message>
        <source>From text · with sound · 4 to 12 s · up to 1080p</source>
        <translation>텍스트로 · 사운드 포함 · 4~12초 · 최대 1080p</translation>
    </message>
    <message>
        <source>From text · with sound · 5 or 10 s · up to 1080p</source>
        <translation>텍스트로 · 사운드 포함 · 5초 또는 10초 · 최대 1080p</translation>
    </message>
    <message>
        <source>From text · with sound · several shots · up to 1080p</source>
        <translation>텍스트로 · 사운드 포함 · 여러 샷 · 최대 1080p</translation>
    </message>
    <message>
        <source>From text · with sound · up to 1080p</source>
        <translation>텍스트로 · 사운드 포함 · 최대 1080p</translation>
    </message>
    <message>
        <source>From text · with sound · up to 15 s · up to 1080p</source>
        <translation>텍스트로 · 사운드 포함 · 최대 15초 · 최대 1080p</translation>
    </message>
    <message>
        <source>Go on from</source>
        <translation>이어 갈 위치</translation>
    </message>
    <message>
        <source>Go on from where this clip ends</source>
        <translation>이 클립이 끝나는 곳에서 이어 만들기</translation>
    </message>
    <message>
        <source>Goes on from a Grok Imagine clip · 6 or 10 s more</source>
        <translation>Grok Imagine 클립을 이어 가요 · 6초 또는 10초 추가</translation>
    </message>
    <message>
        <source>Goes on from a Midjourney clip, once</source>
        <translation>Midjourney 클립을 한 번 이어 가요</translation>
    </message>
    <message>
        <source>Goes on from a PixVerse clip · 1 to 15 s more</source>
        <translation>PixVerse 클립을 이어 가요 · 1~15초 추가</translation>
    </message>
    <message>
        <source>Goes on from a Runway clip</source>
        <translation>Runway 클립을 이어 가요</translation>
    </message>
    <message>
        <source>Goes on from a Veo clip</source>
        <translation>Veo 클립을 이어 가요</translation>
    </message>
    <message>
        <source>Goes on from a clip that was made from a picture</source>
        <translation>사진으로 만든 클립을 이어 가요</translation>
    </message>
    <message>
        <source>Goes on from a clip that was made from text</source>
        <translation>텍스트로 만든 클립을 이어 가요</translation>
    </message>
    <message>
        <source>Golden hour</source>
        <translation>골든 아워</translation>
    </message>
    <message>
        <source>How lively or bold the movement is.</source>
        <translation>움직임이 얼마나 활발하고 대담한지 정해요.</translation>
    </message>
    <message>
        <source>How many times as wide and high. 1× only makes it sharper.</source>
        <translation>가로세로 배율이에요. 1×는 선명하게만 해요.</translation>
    </message>
    <message>
        <source>It repeats the video backwards</source>
        <translation>동영상을 거꾸로 반복해요</translation>
    </message>
    <message>
        <source>Kept from the source</source>
        <translation>원본 그대로</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>마지막 프레임</translation>
    </message>
    <message>
        <source>Last frame and sound with Pro · 5 or 10 s</source>
        <translation>마지막 프레임과 사운드는 Pro에서 · 5초 또는 10초</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Let a picture move as this clip does</source>
        <translation>이 클립의 움직임대로 사진을 움직이기</translation>
    </message>
    <message>
        <source>Let the lips in this clip follow an audio file</source>
        <translation>이 클립의 입술을 오디오 파일에 맞추기</translation>
    </message>
    <message>
        <source>Lip sync</source>
        <translation>립싱크</translation>
    </message>
    <message>
        <source>Livelier motion · 6 or 10 s · up to 1080p</source>
        <translation>더 생생한 움직임 · 6초 또는 10초 · 최대 1080p</translation>
    </message>
    <message>
        <source>Livelier motion, finest detail · up to 1080p</source>
        <translation>더 생생한 움직임, 가장 섬세한 화질 · 최대 1080p</translation>
    </message>
    <message>
        <source>Looks for cuts and for who is speaking.</source>
        <translation>장면 전환과 말하는 사람을 찾아요.</translation>
    </message>
    <message>
        <source>Looks things up on the web to understand your prompt better.</source>
        <translation>프롬프트를 더 잘 이해하려고 웹에서 찾아봐요.</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>Luma understands English only. Please write this prompt in English.</source>
        <translation>Luma는 영어만 이해해요. 프롬프트를 영어로 써 주세요.</translation>
    </message>
    <message>
        <source>MP4 plays everywhere; some editing programs prefer MOV.</source>
        <translation>MP4는 어디서나 재생돼요. 일부 편집 프로그램에는 MOV가 더 잘 맞아요.</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>재료</translation>
    </message>
    <message>
        <source>Made to fit</source>
        <translation>내용에 맞게 만듦</translation>
    </message>
    <message>
        <source>Make it talk</source>
        <translation>말하게 하기</translation>
    </message>
    <message>
        <source>Make this clip larger and sharper in Topaz</source>
        <translation>Topaz에서 이 클립을 더 크고 선명하게</translation>
    </message>
    <message>
        <source>Make this clip larger and sharper in Veo 3.1</source>
        <translation>Veo 3.1에서 이 클립을 더 크고 선명하게</translation>
    </message>
    <message>
        <source>Makes a Veo clip finer · up to 4K</source>
        <translation>Veo 클립을 더 섬세하게 · 최대 4K</translation>
    </message>
    <message>
        <source>Makes a video larger and sharper</source>
        <translation>동영상을 더 크고 선명하게 만들어요</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>마스크</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>모드</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>움직임</translation>
    </message>
    <message>
        <source>Motion video</source>
        <translation>움직임 동영상</translation>
    </message>
    <message>
        <source>Natural, subtle motion</source>
        <translation>자연스럽고 은은한 움직임</translation>
    </message>
    <message>
        <source>Neon night</source>
        <translation>네온 나이트</translation>
    </message>
    <message>
        <source>New sound for the clip, or that of its source.</source>
        <translation>클립에 새 소리를 넣거나 원본의 소리를 써요.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Only Hailuo 02 has a prompt optimizer</source>
        <translation>프롬프트 최적화는 Hailuo 02에만 있어요</translation>
    </message>
    <message>
        <source>Only Hailuo 02 supports a last frame</source>
        <translation>마지막 프레임은 Hailuo 02만 지원해요</translation>
    </message>
    <message>
        <source>Only Veo 3.1 Fast and Lite take reference pictures</source>
        <translation>참고 사진은 Veo 3.1 Fast와 Lite만 쓸 수 있어요</translation>
    </message>
    <message>
        <source>Only the simple mode has this</source>
        <translation>간단 모드에만 있어요</translation>
    </message>
    <message>
        <source>Only the thorough mode has this</source>
        <translation>정밀 모드에만 있어요</translation>
    </message>
    <message>
        <source>Pan left</source>
        <translation>왼쪽 팬</translation>
    </message>
    <message>
        <source>Pan right</source>
        <translation>오른쪽 팬</translation>
    </message>
    <message>
        <source>Pedestal down</source>
        <translation>페데스탈 다운</translation>
    </message>
    <message>
        <source>Pedestal up</source>
        <translation>페데스탈 업</translation>
    </message>
    <message>
        <source>People in a picture speak, sing and move · up to 1080p</source>
        <translation>사진 속 사람들이 말하고 노래하고 움직여요 · 최대 1080p</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Picture → Video</source>
        <translation>사진 → 동영상</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Playful</source>
        <translation>장난스럽게</translation>
    </message>
    <message>
        <source>Plays the video again until the audio file ends.</source>
        <translation>오디오 파일이 끝날 때까지 동영상을 다시 재생해요.</translation>
    </message>
    <message>
        <source>Pro</source>
        <translation>Pro</translation>
    </message>
    <message>
        <source>Pro is finer and costs more.</source>
        <translation>Pro가 더 섬세하고 더 비싸요.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>Prompt expansion</source>
        <translation>프롬프트 확장</translation>
    </message>
    <message>
        <source>Prompt optimizer</source>
        <translation>프롬프트 최적화</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>멀어지기</translation>
    </message>
    <message>
        <source>Push in</source>
        <translation>다가가기</translation>
    </message>
    <message>
        <source>Puts the person of a picture into a video</source>
        <translation>사진 속 인물을 동영상에 넣어요</translation>
    </message>
    <message>
        <source>Puts your prompt into English first.</source>
        <translation>프롬프트를 먼저 영어로 옮겨요.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>품질</translation>
    </message>
    <message>
        <source>Re-renders a video from your words · up to 10 s</source>
        <translation>글로 동영상을 새로 그려요 · 최대 10초</translation>
    </message>
    <message>
        <source>Reference picture</source>
        <translation>참고 사진</translation>
    </message>
    <message>
        <source>Reference pictures</source>
        <translation>참고 사진</translation>
    </message>
    <message>
        <source>Reference pictures need 8 s</source>
        <translation>참고 사진을 쓰려면 8초여야 해요</translation>
    </message>
    <message>
        <source>Reference pictures need a frame shape</source>
        <translation>참고 사진을 쓰려면 화면 비율을 정해야 해요</translation>
    </message>
    <message>
        <source>References</source>
        <translation>참고 사진</translation>
    </message>
    <message>
        <source>Rejects unsafe prompts and pictures before the clip is made.</source>
        <translation>클립을 만들기 전에 안전하지 않은 프롬프트와 사진을 걸러요.</translation>
    </message>
    <message>
        <source>Repeat it backwards</source>
        <translation>거꾸로 반복</translation>
    </message>
    <message>
        <source>Repeat the video</source>
        <translation>동영상 반복</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>해상도</translation>
    </message>
    <message>
        <source>Restyle in Luma</source>
        <translation>Luma로 스타일 바꾸기</translation>
    </message>
    <message>
        <source>RunAPI also notifies this address. The app works without it.</source>
        <translation>RunAPI가 이 주소로도 알려요. 없어도 앱은 잘 작동해요.</translation>
    </message>
    <message>
        <source>Safety checker</source>
        <translation>안전 검사</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Several shots</source>
        <translation>여러 샷</translation>
    </message>
    <message>
        <source>Shake</source>
        <translation>흔들림</translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>간단</translation>
    </message>
    <message>
        <source>Simple: one face that looks at you. Thorough: any scene.</source>
        <translation>간단: 정면을 보는 얼굴 하나. 정밀: 모든 장면.</translation>
    </message>
    <message>
        <source>Snow</source>
        <translation>눈</translation>
    </message>
    <message>
        <source>Sooner, and a little less fine.</source>
        <translation>더 빨리 끝나고, 섬세함은 조금 덜해요.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>사운드</translation>
    </message>
    <message>
        <source>Sound needs Pro</source>
        <translation>사운드를 쓰려면 Pro가 필요해요</translation>
    </message>
    <message>
        <source>Source video</source>
        <translation>원본 동영상</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>Still camera</source>
        <translation>카메라 고정</translation>
    </message>
    <message>
        <source>Takes the voice out of music and noise first.</source>
        <translation>먼저 음악과 소음에서 목소리를 분리해요.</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>말하기</translation>
    </message>
    <message>
        <source>Text → Video</source>
        <translation>텍스트 → 동영상</translation>
    </message>
    <message>
        <source>The camera does not move.</source>
        <translation>카메라가 움직이지 않아요.</translation>
    </message>
    <message>
        <source>The clip ends as it begins, so that it can run on and on.</source>
        <translation>클립의 끝이 처음과 이어져 계속 반복할 수 있어요.</translation>
    </message>
    <message>
        <source>The clip takes its shape from the first frame</source>
        <translation>클립은 첫 프레임의 비율을 따라요</translation>
    </message>
    <message>
        <source>The lips in a video follow your audio file</source>
        <translation>동영상 속 입술이 오디오 파일을 따라가요</translation>
    </message>
    <message>
        <source>The same number and the same settings make a similar clip again.</source>
        <translation>같은 숫자와 같은 설정이면 비슷한 클립이 다시 만들어져요.</translation>
    </message>
    <message>
        <source>The second of the clip at which the new part begins.</source>
        <translation>새 부분이 시작되는 클립의 초 위치예요.</translation>
    </message>
    <message>
        <source>The second of the video at which the clip begins.</source>
        <translation>클립이 시작되는 동영상의 초 위치예요.</translation>
    </message>
    <message>
        <source>There are no pictures</source>
        <translation>사진이 없어요</translation>
    </message>
    <message>
        <source>There are no reference pictures</source>
        <translation>참고 사진이 없어요</translation>
    </message>
    <message>
        <source>There are reference pictures</source>
        <translation>참고 사진이 있어요</translation>
    </message>
    <message>
        <source>There is a first frame</source>
        <translation>첫 프레임이 있어요</translation>
    </message>
    <message>
        <source>This model does not take a last frame</source>
        <translation>이 모델은 마지막 프레임을 받지 않아요</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>정밀</translation>
    </message>
    <message>
        <source>Tilt down</source>
        <translation>틸트 다운</translation>
    </message>
    <message>
        <source>Tilt up</source>
        <translation>틸트 업</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Translate the prompt</source>
        <translation>프롬프트 번역</translation>
    </message>
    <message>
        <source>Truck left</source>
        <translation>왼쪽 트럭</translation>
    </message>
    <message>
        <source>Truck right</source>
        <translation>오른쪽 트럭</translation>
    </message>
    <message>
        <source>Two pictures</source>
        <translation>사진 2장</translation>
    </message>
    <message>
        <source>Upscale</source>
        <translation>업스케일</translation>
    </message>
    <message>
        <source>Upscale in Topaz</source>
        <translation>Topaz로 업스케일</translation>
    </message>
    <message>
        <source>Upscale in Veo 3.1</source>
        <translation>Veo 3.1로 업스케일</translation>
    </message>
    <message>
        <source>Use its motion in Kling</source>
        <translation>Kling에서 이 움직임 사용</translation>
    </message>
    <message>
        <source>Use its motion in Wan</source>
        <translation>Wan에서 이 움직임 사용</translation>
    </message>
    <message>
        <source>Use this clip as the source of a new one in Luma</source>
        <translation>이 클립을 Luma에서 새 클립의 원본으로 사용</translation>
    </message>
    <message>
        <source>Video → Video</source>
        <translation>동영상 → 동영상</translation>
    </message>
    <message>
        <source>Vintage</source>
        <translation>빈티지</translation>
    </message>
    <message>
        <source>Voice only</source>
        <translation>목소리만</translation>
    </message>
    <message>
        <source>Voices, noises and music that fit the clip.</source>
        <translation>클립에 어울리는 목소리, 소리, 음악.</translation>
    </message>
    <message>
        <source>Watercolour</source>
        <translation>수채화</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>워터마크</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>웹 검색</translation>
    </message>
    <message>
        <source>What should not be seen: blur, text…</source>
        <translation>보이지 않았으면 하는 것: 흐림, 글자…</translation>
    </message>
    <message>
        <source>What the clip should not show.</source>
        <translation>클립에 나오지 않게 할 것.</translation>
    </message>
    <message>
        <source>Whether the picture or the video decides this.</source>
        <translation>사진과 동영상 중 무엇을 따를지 정해요.</translation>
    </message>
    <message>
        <source>White where somebody should speak, black elsewhere.</source>
        <translation>말할 곳은 흰색, 나머지는 검은색이에요.</translation>
    </message>
    <message>
        <source>With people and things of your pictures · 1 to 15 s</source>
        <translation>내 사진 속 인물과 사물로 · 1~15초</translation>
    </message>
    <message>
        <source>With people and things of your pictures · 3 to 15 s</source>
        <translation>내 사진 속 인물과 사물로 · 3~15초</translation>
    </message>
    <message>
        <source>With people and things of your pictures · 3 to 15 s · up to 4K</source>
        <translation>내 사진 속 인물과 사물로 · 3~15초 · 최대 4K</translation>
    </message>
    <message>
        <source>With sound · 4 to 10 s · up to 4K</source>
        <translation>사운드 포함 · 4~10초 · 최대 4K</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>제외할 것</translation>
    </message>
    <message>
        <source>Without reference pictures the clip is like its source</source>
        <translation>참고 사진이 없으면 원본과 비슷한 클립이 돼요</translation>
    </message>
    <message>
        <source>Words to show in the clip, such as your name</source>
        <translation>클립에 보일 글(예: 이름)</translation>
    </message>
    <message>
        <source>Write a prompt: what should happen in the clip?</source>
        <translation>프롬프트를 쓰세요. 클립에서 무슨 일이 일어나나요?</translation>
    </message>
    <message>
        <source>Your frames</source>
        <translation>내 프레임</translation>
    </message>
    <message>
        <source>Your picture moves as a video does</source>
        <translation>사진이 동영상처럼 움직여요</translation>
    </message>
    <message>
        <source>Your picture moves as a video does · up to 1080p</source>
        <translation>사진이 동영상처럼 움직여요 · 최대 1080p</translation>
    </message>
    <message>
        <source>Your picture moves as a video of 3 to 30 s does</source>
        <translation>사진이 3~30초 동영상처럼 움직여요</translation>
    </message>
    <message>
        <source>Your reference pictures</source>
        <translation>내 참고 사진</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>내 글</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>줌 인</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>줌 아웃</translation>
    </message>
    <message>
        <source>clip</source>
        <translation>클립</translation>
    </message>
    <message>
        <source>motion</source>
        <translation>움직임</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>references</source>
        <translation>참고 자료</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>사운드</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>two pictures</source>
        <translation>사진 두 장</translation>
    </message>
    <message>
        <source>video</source>
        <translation>동영상</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{}초</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>About RunAPI Desktop</source>
        <translation>RunAPI Desktop 정보</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>계정 추가…</translation>
    </message>
    <message>
        <source>Add to storyboard</source>
        <translation>스토리보드에 추가</translation>
    </message>
    <message>
        <source>Already first</source>
        <translation>이미 맨 앞이에요</translation>
    </message>
    <message>
        <source>Already last</source>
        <translation>이미 맨 뒤예요</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Change limit…</source>
        <translation>한도 변경…</translation>
    </message>
    <message>
        <source>Choose a clip in the storyboard first</source>
        <translation>먼저 스토리보드에서 클립을 선택하세요</translation>
    </message>
    <message>
        <source>Choose a clip made from a file first</source>
        <translation>먼저 파일로 만든 클립을 선택하세요</translation>
    </message>
    <message>
        <source>Choose a clip made with this app first</source>
        <translation>먼저 이 앱으로 만든 클립을 선택하세요</translation>
    </message>
    <message>
        <source>Choose a clip that RunAPI made first</source>
        <translation>먼저 RunAPI가 만든 클립을 선택하세요</translation>
    </message>
    <message>
        <source>Choose a clip with a prompt first</source>
        <translation>먼저 프롬프트가 있는 클립을 선택하세요</translation>
    </message>
    <message>
        <source>Choose a damaged clip first</source>
        <translation>먼저 손상된 클립을 선택하세요</translation>
    </message>
    <message>
        <source>Choose a failed clip first</source>
        <translation>먼저 실패한 클립을 선택하세요</translation>
    </message>
    <message>
        <source>Choose a finished clip first</source>
        <translation>먼저 완성된 클립을 선택하세요</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>모델 선택…</translation>
    </message>
    <message>
        <source>Choose how to start first</source>
        <translation>먼저 시작 방법을 선택하세요</translation>
    </message>
    <message>
        <source>Choose two finished clips first</source>
        <translation>먼저 완성된 클립 두 개를 선택하세요</translation>
    </message>
    <message>
        <source>Close this service</source>
        <translation>이 서비스 닫기</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Compare these two</source>
        <translation>이 둘 비교</translation>
    </message>
    <message>
        <source>Continue from last frame</source>
        <translation>마지막 프레임에서 이어 만들기</translation>
    </message>
    <message>
        <source>Continue from this frame</source>
        <translation>이 프레임에서 이어 만들기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy diagnostics…</source>
        <translation>진단 정보 복사…</translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation>프롬프트 복사</translation>
    </message>
    <message>
        <source>Copy task ID</source>
        <translation>작업 ID 복사</translation>
    </message>
    <message>
        <source>Copy this frame</source>
        <translation>이 프레임 복사</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>어두운 테마</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Edit as new</source>
        <translation>새 클립으로 편집</translation>
    </message>
    <message>
        <source>Enter key…</source>
        <translation>키 입력…</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>명령 찾기…</translation>
    </message>
    <message>
        <source>Find in the Reel</source>
        <translation>릴에서 찾기</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>생성</translation>
    </message>
    <message>
        <source>Generate again…</source>
        <translation>다시 생성…</translation>
    </message>
    <message>
        <source>Go to the Reel</source>
        <translation>릴로 이동</translation>
    </message>
    <message>
        <source>Go to the Stage</source>
        <translation>스테이지로 이동</translation>
    </message>
    <message>
        <source>Go to the form</source>
        <translation>양식으로 이동</translation>
    </message>
    <message>
        <source>Go to the newest message</source>
        <translation>최신 알림으로 이동</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>사용 안내</translation>
    </message>
    <message>
        <source>In a separate file</source>
        <translation>별도 파일로</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>키…</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>밝은 테마</translation>
    </message>
    <message>
        <source>Limit…</source>
        <translation>한도…</translation>
    </message>
    <message>
        <source>Locate the file…</source>
        <translation>파일 찾기…</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>찾기…</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>만들기</translation>
    </message>
    <message>
        <source>Match system</source>
        <translation>시스템에 맞춤</translation>
    </message>
    <message>
        <source>More with this clip</source>
        <translation>이 클립으로 더 하기</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>왼쪽으로 이동</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>오른쪽으로 이동</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>휴지통으로 이동</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>다음 영역</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>No clip waits for your word</source>
        <translation>확인을 기다리는 클립이 없어요</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent</source>
        <translation>보내기를 기다리는 항목이 없어요</translation>
    </message>
    <message>
        <source>Nothing on the clipboard fits here</source>
        <translation>클립보드에 여기 넣을 수 있는 것이 없어요</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>다시 실행할 작업이 없어요</translation>
    </message>
    <message>
        <source>Nothing to select here</source>
        <translation>여기에는 선택할 것이 없어요</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>실행 취소할 작업이 없어요</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>한 프레임 뒤로</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>한 프레임 앞으로</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>1초 뒤로</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>1초 앞으로</translation>
    </message>
    <message>
        <source>Only services that were added can be closed</source>
        <translation>추가한 서비스만 닫을 수 있어요</translation>
    </message>
    <message>
        <source>Open in the system&apos;s player</source>
        <translation>시스템 플레이어로 열기</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>로그 폴더 열기</translation>
    </message>
    <message>
        <source>Open picture or video…</source>
        <translation>사진 또는 동영상 열기…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Play backwards, again faster</source>
        <translation>거꾸로 재생, 다시 누르면 더 빠르게</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>여기부터 재생</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>재생 또는 일시 정지</translation>
    </message>
    <message>
        <source>Play, again faster</source>
        <translation>재생, 다시 누르면 더 빠르게</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>연습 모드</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>이전 영역</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Recover by task ID…</source>
        <translation>작업 ID로 복구…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Remove account…</source>
        <translation>계정 제거…</translation>
    </message>
    <message>
        <source>Remove from the storyboard</source>
        <translation>스토리보드에서 제거</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>Repair damaged items</source>
        <translation>손상된 항목 복구</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>사본 저장…</translation>
    </message>
    <message>
        <source>Save copies with prompt and settings in a separate file</source>
        <translation>프롬프트와 설정을 별도 파일에 담아 사본 저장</translation>
    </message>
    <message>
        <source>Save copies with prompt and settings inside the file</source>
        <translation>프롬프트와 설정을 파일 안에 넣어 사본 저장</translation>
    </message>
    <message>
        <source>Save copies without prompt and settings</source>
        <translation>프롬프트와 설정 없이 사본 저장</translation>
    </message>
    <message>
        <source>Save the clip with another name or elsewhere</source>
        <translation>다른 이름이나 다른 위치에 클립 저장</translation>
    </message>
    <message>
        <source>Save this frame as PNG…</source>
        <translation>이 프레임을 PNG로 저장…</translation>
    </message>
    <message>
        <source>Save trimmed copy…</source>
        <translation>자른 사본 저장…</translation>
    </message>
    <message>
        <source>See this clip and another side by side</source>
        <translation>이 클립과 다른 클립을 나란히 보기</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Select some text first</source>
        <translation>먼저 글을 선택하세요</translation>
    </message>
    <message>
        <source>Select some text or clips first</source>
        <translation>먼저 글이나 클립을 선택하세요</translation>
    </message>
    <message>
        <source>Set end here</source>
        <translation>여기를 끝점으로 설정</translation>
    </message>
    <message>
        <source>Set start here</source>
        <translation>여기를 시작점으로 설정</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>설정…</translation>
    </message>
    <message>
        <source>Show clips folder</source>
        <translation>클립 폴더 보기</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>폴더에서 보기</translation>
    </message>
    <message>
        <source>Show the file in the file manager</source>
        <translation>파일 관리자에서 파일 보기</translation>
    </message>
    <message>
        <source>Show what it was made from</source>
        <translation>무엇으로 만들었는지 보기</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>소리 켜기 또는 끄기</translation>
    </message>
    <message>
        <source>Spending limits…</source>
        <translation>지출 한도…</translation>
    </message>
    <message>
        <source>Spending…</source>
        <translation>지출…</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>별표</translation>
    </message>
    <message>
        <source>Start a new clip from the frame on screen</source>
        <translation>화면에 보이는 프레임으로 새 클립 시작</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>스토리보드</translation>
    </message>
    <message>
        <source>Tags and notes…</source>
        <translation>태그와 메모…</translation>
    </message>
    <message>
        <source>The file is where it should be</source>
        <translation>파일이 제자리에 있어요</translation>
    </message>
    <message>
        <source>The main account cannot be removed</source>
        <translation>기본 계정은 제거할 수 없어요</translation>
    </message>
    <message>
        <source>There is no message</source>
        <translation>알림이 없어요</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>끝으로</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>둘러보기</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo the order</source>
        <translation>주문 취소</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>이게 뭔가요?</translation>
    </message>
    <message>
        <source>Yes, inside the file</source>
        <translation>예, 파일 안에</translation>
    </message>
</context>
<context>
    <name>date_text</name>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Files of type:</source>
        <translation>파일 형식:</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>찾는 위치:</translation>
    </message>
</context>
<context>
    <name>error_text</name>
    <message>
        <source>Another sign-in was started.</source>
        <translation>다른 로그인을 시작했어요.</translation>
    </message>
    <message>
        <source>Choose {limit} or less.</source>
        <translation>{limit} 이하로 선택하세요.</translation>
    </message>
    <message>
        <source>Choose {limit} or more.</source>
        <translation>{limit} 이상으로 선택하세요.</translation>
    </message>
    <message>
        <source>Disk full or read-only; will resume</source>
        <translation>디스크가 꽉 찼거나 읽기 전용이에요. 해결되면 이어서 해요</translation>
    </message>
    <message>
        <source>Enter a full web address that starts with http:// or https://.</source>
        <translation>http:// 또는 https://로 시작하는 전체 웹 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>Needs credits</source>
        <translation>크레딧 필요</translation>
    </message>
    <message>
        <source>Needs your OK</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>Needs your key</source>
        <translation>키 필요</translation>
    </message>
    <message>
        <source>No reply from the browser for five minutes. Start again when you are ready.</source>
        <translation>5분 동안 브라우저의 응답이 없었어요. 준비되면 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Nothing could be downloaded from that address.</source>
        <translation>그 주소에서는 아무것도 내려받을 수 없었어요.</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>청구된 금액은 없어요.</translation>
    </message>
    <message>
        <source>Offline; resumes when you’re back online</source>
        <translation>오프라인이에요. 다시 연결되면 이어서 해요</translation>
    </message>
    <message>
        <source>One of your clips has that name. Choose another one.</source>
        <translation>같은 이름의 클립이 이미 있어요. 다른 이름을 선택하세요.</translation>
    </message>
    <message>
        <source>Please write this in English.</source>
        <translation>영어로 써 주세요.</translation>
    </message>
    <message>
        <source>RunAPI Desktop is already open with this data folder.</source>
        <translation>이 데이터 폴더를 사용하는 RunAPI Desktop이 이미 열려 있어요.</translation>
    </message>
    <message>
        <source>RunAPI already has a different request under this task’s key. It was not sent again.</source>
        <translation>RunAPI에 이 작업의 키로 된 다른 요청이 이미 있어요. 다시 보내지 않았어요.</translation>
    </message>
    <message>
        <source>RunAPI cannot be reached. Check the internet connection.</source>
        <translation>RunAPI에 연결할 수 없어요. 인터넷 연결을 확인하세요.</translation>
    </message>
    <message>
        <source>RunAPI did not accept the settings. Nothing was charged.</source>
        <translation>RunAPI가 설정을 받아들이지 않았어요. 청구된 금액은 없어요.</translation>
    </message>
    <message>
        <source>RunAPI did not accept this key. Check that it was copied whole.</source>
        <translation>RunAPI가 이 키를 받아들이지 않았어요. 키 전체를 복사했는지 확인하세요.</translation>
    </message>
    <message>
        <source>RunAPI did not accept this.</source>
        <translation>RunAPI가 받아들이지 않았어요.</translation>
    </message>
    <message>
        <source>RunAPI did not issue a key. Please sign in again.</source>
        <translation>RunAPI가 키를 발급하지 않았어요. 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>RunAPI finished the task but sent no clip.</source>
        <translation>RunAPI가 작업을 마쳤지만 클립을 보내지 않았어요.</translation>
    </message>
    <message>
        <source>RunAPI is asking the app to slow down for a moment.</source>
        <translation>RunAPI가 잠시 천천히 보내 달라고 해요.</translation>
    </message>
    <message>
        <source>RunAPI is busy; will retry</source>
        <translation>RunAPI가 바빠요. 다시 시도할게요</translation>
    </message>
    <message>
        <source>RunAPI is having problems right now; the app will retry.</source>
        <translation>RunAPI에 지금 문제가 있어요. 앱이 다시 시도할게요.</translation>
    </message>
    <message>
        <source>RunAPI is having problems; will retry</source>
        <translation>RunAPI에 문제가 있어요. 다시 시도할게요</translation>
    </message>
    <message>
        <source>RunAPI itself has run out of credits for this model; your balance is not the reason. Try again later.</source>
        <translation>RunAPI 쪽에서 이 모델의 크레딧이 떨어졌어요. 내 잔액 때문이 아니에요. 나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>RunAPI no longer knows this task.</source>
        <translation>RunAPI에서 이 작업을 더 이상 찾을 수 없어요.</translation>
    </message>
    <message>
        <source>RunAPI refused the file.</source>
        <translation>RunAPI가 파일을 거부했어요.</translation>
    </message>
    <message>
        <source>RunAPI removed the clip before it could be downloaded.</source>
        <translation>내려받기 전에 RunAPI에서 클립이 삭제되었어요.</translation>
    </message>
    <message>
        <source>RunAPI said: “{words}”</source>
        <translation>RunAPI의 메시지: “{words}”</translation>
    </message>
    <message>
        <source>RunAPI sent an unexpected reply. Please try again.</source>
        <translation>RunAPI가 예상치 못한 응답을 보냈어요. 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Something went wrong in the app. Nothing was sent.</source>
        <translation>앱에 문제가 생겼어요. 아무것도 보내지 않았어요.</translation>
    </message>
    <message>
        <source>Something went wrong in the app. The log has the details.</source>
        <translation>앱에 문제가 생겼어요. 자세한 내용은 로그에 있어요.</translation>
    </message>
    <message>
        <source>The account has no credits left.</source>
        <translation>계정에 남은 크레딧이 없어요.</translation>
    </message>
    <message>
        <source>The app cannot write to the folder “{path}”.</source>
        <translation>앱이 “{path}” 폴더에 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>The app is still starting. Try again in a moment.</source>
        <translation>앱을 시작하는 중이에요. 잠시 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The audio is {actual} long; at least {limit} is needed.</source>
        <translation>오디오 길이가 {actual}예요. 최소 {limit}이어야 해요.</translation>
    </message>
    <message>
        <source>The audio is {actual} long; the limit is {limit}.</source>
        <translation>오디오 길이가 {actual}예요. 한도는 {limit}예요.</translation>
    </message>
    <message>
        <source>The browser cannot reach the app on this computer. Paste a key instead.</source>
        <translation>브라우저가 이 컴퓨터의 앱에 연결할 수 없어요. 대신 키를 붙여넣으세요.</translation>
    </message>
    <message>
        <source>The disk is full. Free up some space, and the app carries on by itself.</source>
        <translation>디스크가 꽉 찼어요. 공간을 비우면 앱이 알아서 계속해요.</translation>
    </message>
    <message>
        <source>The file from RunAPI is not a playable video.</source>
        <translation>RunAPI가 보낸 파일은 재생할 수 있는 동영상이 아니에요.</translation>
    </message>
    <message>
        <source>The file is {actual}; the limit is {limit}.</source>
        <translation>파일 크기가 {actual}예요. 한도는 {limit}예요.</translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be used.</source>
        <translation>“{path}” 폴더를 사용할 수 없어요.</translation>
    </message>
    <message>
        <source>The model could not make this clip. Nothing was charged.</source>
        <translation>모델이 이 클립을 만들지 못했어요. 청구된 금액은 없어요.</translation>
    </message>
    <message>
        <source>The model did not accept these settings. Try another length, resolution or picture.</source>
        <translation>모델이 이 설정을 받아들이지 않았어요. 다른 길이, 해상도, 사진으로 시도하세요.</translation>
    </message>
    <message>
        <source>The model is too busy right now. Try again in a few minutes.</source>
        <translation>지금 모델이 너무 바빠요. 몇 분 뒤에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The model&apos;s safety check refused the prompt or the picture. Try other words or another picture.</source>
        <translation>모델의 안전 검사에서 프롬프트나 사진이 거부되었어요. 다른 표현이나 다른 사진으로 시도하세요.</translation>
    </message>
    <message>
        <source>The path “{path}” is too long for this system. Choose a folder nearer the top.</source>
        <translation>“{path}” 경로가 이 시스템에는 너무 길어요. 더 상위에 있는 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>The picture is too narrow: the narrowest shape allowed is 2:5.</source>
        <translation>사진이 너무 좁아요. 허용되는 가장 좁은 비율은 2:5예요.</translation>
    </message>
    <message>
        <source>The picture is too small: the short side is {actual} px and must be over {limit} px.</source>
        <translation>사진이 너무 작아요. 짧은 쪽이 {actual}px인데 {limit}px보다 커야 해요.</translation>
    </message>
    <message>
        <source>The picture is too wide: the widest shape allowed is 5:2.</source>
        <translation>사진이 너무 넓어요. 허용되는 가장 넓은 비율은 5:2예요.</translation>
    </message>
    <message>
        <source>The picture or video for this clip is no longer on this computer.</source>
        <translation>이 클립에 쓴 사진이나 동영상이 이제 이 컴퓨터에 없어요.</translation>
    </message>
    <message>
        <source>The video is {actual} long; the limit is {limit}.</source>
        <translation>동영상 길이가 {actual}예요. 한도는 {limit}예요.</translation>
    </message>
    <message>
        <source>There is no picture or video in it that can be used.</source>
        <translation>사용할 수 있는 사진이나 동영상이 없어요.</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring cannot be used, so the key is kept for this session only.</source>
        <translation>이 컴퓨터의 키링을 쓸 수 없어 키를 이번 세션에만 보관해요.</translation>
    </message>
    <message>
        <source>This entry is damaged. Repair the library first: nothing is lost or sent meanwhile.</source>
        <translation>이 항목이 손상되었어요. 먼저 라이브러리를 복구하세요. 그동안 잃거나 보내는 것은 없어요.</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>필수 항목이에요.</translation>
    </message>
    <message>
        <source>This file</source>
        <translation>이 파일</translation>
    </message>
    <message>
        <source>This format is not supported. Use JPEG, PNG or WebP for pictures, MP4 or MOV for videos, and MP3, WAV or M4A for audio.</source>
        <translation>지원하지 않는 형식이에요. 사진은 JPEG, PNG, WebP, 동영상은 MP4, MOV, 오디오는 MP3, WAV, M4A를 사용하세요.</translation>
    </message>
    <message>
        <source>This model cannot work with that clip. Please choose another.</source>
        <translation>이 모델에는 그 클립을 쓸 수 없어요. 다른 클립을 선택하세요.</translation>
    </message>
    <message>
        <source>This order was sent with another key. It is never sent with this one: you could pay twice. Put that key back and try again; if it is gone, RunAPI’s website shows whether the clip was made.</source>
        <translation>이 주문은 다른 키로 보냈어요. 두 번 결제될 수 있어 지금 키로는 보내지 않아요. 그 키를 다시 넣고 다시 시도하세요. 그 키가 이제 없다면 클립이 만들어졌는지 RunAPI 웹사이트에서 확인하세요.</translation>
    </message>
    <message>
        <source>You declined in the browser. Sign in again if that was a mistake.</source>
        <translation>브라우저에서 거절했어요. 실수였다면 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>Your key may not use this model.</source>
        <translation>이 키로는 이 모델을 사용할 수 없어요.</translation>
    </message>
    <message>
        <source>Your library was made by a newer version of the app. Please update the app.</source>
        <translation>더 새로운 버전의 앱에서 만든 라이브러리예요. 앱을 업데이트하세요.</translation>
    </message>
    <message>
        <source>{first}–{last} s</source>
        <translation>{first}~{last}초</translation>
    </message>
    <message>
        <source>{name} cannot be found.</source>
        <translation>{name}: 찾을 수 없어요.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: you may not read it, or another program is using it.</source>
        <translation>{name}: 열 수 없어요. 읽을 권한이 없거나 다른 프로그램에서 사용 중이에요.</translation>
    </message>
    <message>
        <source>{name} cannot be read as a picture. Use a JPEG, PNG or WebP file.</source>
        <translation>{name}: 사진으로 읽을 수 없어요. JPEG, PNG, WebP 파일을 사용하세요.</translation>
    </message>
    <message>
        <source>{name} cannot be read as a video. Use an MP4 or MOV file.</source>
        <translation>{name}: 동영상으로 읽을 수 없어요. MP4나 MOV 파일을 사용하세요.</translation>
    </message>
    <message>
        <source>{name} cannot be read as audio. Use an MP3, WAV or M4A file.</source>
        <translation>{name}: 오디오로 읽을 수 없어요. MP3, WAV, M4A 파일을 사용하세요.</translation>
    </message>
    <message>
        <source>{name} cannot be read. It may be damaged.</source>
        <translation>{name}: 읽을 수 없어요. 손상되었을 수 있어요.</translation>
    </message>
    <message>
        <source>{name} could not be read. If it lies on a network or a stick, check the connection.</source>
        <translation>{name}: 읽을 수 없어요. 네트워크나 USB에 있는 파일이면 연결을 확인하세요.</translation>
    </message>
    <message>
        <source>{name} has too many pixels to be opened safely.</source>
        <translation>{name}: 픽셀이 너무 많아 안전하게 열 수 없어요.</translation>
    </message>
    <message>
        <source>{name} is a camera raw file. Export it as JPEG or PNG.</source>
        <translation>{name}: 카메라 RAW 파일이에요. JPEG나 PNG로 내보내세요.</translation>
    </message>
    <message>
        <source>{name} is a folder: please choose one file in it.</source>
        <translation>{name}: 폴더예요. 안에 있는 파일을 하나 선택하세요.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name}: 비어 있어요.</translation>
    </message>
    <message>
        <source>{name} is in a format that cannot be shown here. Convert it to MP4 first.</source>
        <translation>{name}: 여기서 표시할 수 없는 형식이에요. 먼저 MP4로 변환하세요.</translation>
    </message>
    <message>
        <source>{name} is neither MP4 nor MOV, which {service} needs.</source>
        <translation>{name}: {service}에 필요한 MP4나 MOV가 아니에요.</translation>
    </message>
    <message>
        <source>{name} is neither MP4 nor MOV.</source>
        <translation>{name}: MP4나 MOV가 아니에요.</translation>
    </message>
    <message>
        <source>{name} is not a file: please choose another.</source>
        <translation>{name}: 파일이 아니에요. 다른 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>{name} is too small: the short side is {actual} px and must be over {limit} px.</source>
        <translation>{name}: 너무 작아요. 짧은 쪽이 {actual}px인데 {limit}px보다 커야 해요.</translation>
    </message>
    <message>
        <source>{name} is too wide or too tall (allowed 2:5–5:2).</source>
        <translation>{name}: 너무 넓거나 길어요(2:5–5:2 허용).</translation>
    </message>
    <message>
        <source>{name} is {actual} long; at least {limit} is needed.</source>
        <translation>{name}: 길이가 {actual}예요. 최소 {limit}이어야 해요.</translation>
    </message>
    <message>
        <source>{name} is {actual} long; the limit is {limit}.</source>
        <translation>{name}: 길이가 {actual}예요. 한도는 {limit}예요.</translation>
    </message>
    <message>
        <source>{name} is {actual} long; {service} takes up to {limit}.</source>
        <translation>{name}: 길이가 {actual}예요. {service}에는 {limit}까지 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>{name} is {actual}; the limit is {limit}.</source>
        <translation>{name}: 크기가 {actual}예요. 한도는 {limit}예요.</translation>
    </message>
    <message>
        <source>{name} is “{value}”, which cannot be used.</source>
        <translation>{name}의 값 “{value}”은(는) 사용할 수 없어요.</translation>
    </message>
    <message>
        <source>{name} took too long to open.</source>
        <translation>{name}: 여는 데 너무 오래 걸려요.</translation>
    </message>
    <message>
        <source>{name} was not saved because the result was incomplete. Please try again.</source>
        <translation>{name}: 결과가 불완전해서 저장하지 않았어요. 다시 시도하세요.</translation>
    </message>
    <message>
        <source>{name}: rename this file. Its name has characters that cannot be saved.</source>
        <translation>{name}: 파일 이름을 바꾸세요. 저장할 수 없는 문자가 있어요.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}초</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>“{name}” was not saved: it is in use by another program.</source>
        <translation>“{name}”: 저장하지 못했어요. 다른 프로그램에서 사용 중이에요.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: its folder cannot be used.</source>
        <translation>“{name}”: 저장하지 못했어요. 폴더를 사용할 수 없어요.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: its folder cannot be written to.</source>
        <translation>“{name}”: 저장하지 못했어요. 폴더에 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: the disk is full.</source>
        <translation>“{name}”: 저장하지 못했어요. 디스크가 꽉 찼어요.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: the path is too long for this system.</source>
        <translation>“{name}”을(를) 저장하지 못했어요. 경로가 이 시스템에는 너무 길어요.</translation>
    </message>
    <message>
        <source>“{path}” is in use by another program. Close it there, then try again.</source>
        <translation>“{path}”: 다른 프로그램에서 사용 중이에요. 그 프로그램에서 닫고 다시 시도하세요.</translation>
    </message>
</context>
<context>
    <name>field_help</name>
    <message>
        <source>A clip in the Reel that the new one starts from. It must have been made by RunAPI.</source>
        <translation>새 클립이 시작될 릴의 클립이에요. RunAPI에서 만든 것이어야 해요.</translation>
    </message>
    <message>
        <source>A picture that the clip is made from. Drop, paste or choose one. The app converts what does not fit.</source>
        <translation>클립을 만들 사진이에요. 끌어다 놓거나 붙여넣거나 선택하세요. 맞지 않는 것은 앱이 변환해요.</translation>
    </message>
    <message>
        <source>A video that the clip is made from. One that is too long can be trimmed here.</source>
        <translation>클립을 만들 동영상이에요. 너무 길면 여기에서 자를 수 있어요.</translation>
    </message>
    <message>
        <source>A voice or a song that the clip follows.</source>
        <translation>클립이 따라갈 목소리나 노래예요.</translation>
    </message>
    <message>
        <source>How long the clip is. The button below shows what it costs.</source>
        <translation>클립의 길이예요. 비용은 아래 버튼에 표시돼요.</translation>
    </message>
    <message>
        <source>How sharp the clip is. More can cost more; the button below shows the price.</source>
        <translation>클립의 선명도예요. 높으면 더 비쌀 수 있어요. 가격은 아래 버튼에 표시돼요.</translation>
    </message>
    <message>
        <source>Leave it as it is and the model decides.</source>
        <translation>그대로 두면 모델이 알아서 해요.</translation>
    </message>
    <message>
        <source>Pictures of people, things or places that the clip should show. Drag them to reorder.</source>
        <translation>클립에 나올 사람, 사물, 장소의 사진이에요. 끌어서 순서를 바꿀 수 있어요.</translation>
    </message>
    <message>
        <source>What should happen: what moves, how the camera moves, what the light is like. One or two sentences are enough.</source>
        <translation>일어날 일을 쓰세요. 무엇이 움직이는지, 카메라가 어떻게 움직이는지, 빛은 어떤지요. 한두 문장이면 충분해요.</translation>
    </message>
    <message>
        <source>Width to height: 16:9 for screens, 9:16 for phones, 1:1 for posts.</source>
        <translation>가로세로 비율이에요. 16:9는 화면, 9:16은 휴대폰, 1:1은 게시물에 맞아요.</translation>
    </message>
</context>
<context>
    <name>i18n</name>
    <message>
        <source>{words}, {last}</source>
        <translation>{words}, {last}</translation>
    </message>
</context>
<context>
    <name>key</name>
    <message>
        <source>Connected to {name}. Balance {balance}.</source>
        <translation>{name} 계정에 연결됐어요. 잔액 {balance}.</translation>
    </message>
    <message>
        <source>Kept for this session only: this computer has no usable keyring.</source>
        <translation>이 컴퓨터에 쓸 수 있는 키링이 없어 이번 세션에만 보관해요.</translation>
    </message>
    <message>
        <source>Not checked yet: {reason}</source>
        <translation>아직 확인하지 못함: {reason}</translation>
    </message>
    <message>
        <source>Practice mode needs no key. Save one to make real clips.</source>
        <translation>연습 모드에는 키가 필요 없어요. 실제 클립을 만들려면 키를 저장하세요.</translation>
    </message>
    <message>
        <source>RUNAPI_API_KEY from the environment still takes precedence.</source>
        <translation>환경 변수 RUNAPI_API_KEY가 여전히 우선해요.</translation>
    </message>
    <message>
        <source>Saved in this computer&apos;s keyring.</source>
        <translation>이 컴퓨터의 키링에 저장했어요.</translation>
    </message>
    <message>
        <source>The key comes from RUNAPI_API_KEY in the environment. It overrides a saved key.</source>
        <translation>키를 환경 변수 RUNAPI_API_KEY에서 가져왔어요. 저장된 키보다 우선해요.</translation>
    </message>
    <message>
        <source>The key is kept in this computer&apos;s keyring and nowhere else.</source>
        <translation>키는 이 컴퓨터의 키링에만 보관돼요.</translation>
    </message>
    <message>
        <source>The key is kept until you quit: this computer has no usable keyring.</source>
        <translation>이 컴퓨터에는 쓸 수 있는 키링이 없어서 앱을 종료할 때까지만 키를 보관해요.</translation>
    </message>
    <message>
        <source>The key is saved in this computer&apos;s keyring, and nowhere else.</source>
        <translation>키는 이 컴퓨터의 키링에만 저장되어 있어요.</translation>
    </message>
    <message>
        <source>The key works. Balance {balance}.</source>
        <translation>키가 작동해요. 잔액 {balance}.</translation>
    </message>
    <message>
        <source>There is no key yet.</source>
        <translation>아직 키가 없어요.</translation>
    </message>
    <message>
        <source>This computer has no usable keyring: the key is kept for this session only, never on disk.</source>
        <translation>이 컴퓨터에는 쓸 수 있는 키링이 없어요. 키는 이번 세션에만 보관하고 디스크에는 저장하지 않아요.</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>Extend</source>
        <translation>이어 만들기</translation>
    </message>
    <message>
        <source>First and last frame</source>
        <translation>첫 프레임과 마지막 프레임</translation>
    </message>
    <message>
        <source>Follow a motion</source>
        <translation>움직임 따라 하기</translation>
    </message>
    <message>
        <source>From a picture</source>
        <translation>사진으로</translation>
    </message>
    <message>
        <source>From text</source>
        <translation>텍스트로</translation>
    </message>
    <message>
        <source>Reference pictures</source>
        <translation>참고 사진</translation>
    </message>
    <message>
        <source>Restyle or edit</source>
        <translation>스타일 바꾸기·편집</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>말하기</translation>
    </message>
    <message>
        <source>Upscale</source>
        <translation>업스케일</translation>
    </message>
    <message>
        <source>With sound</source>
        <translation>사운드 있음</translation>
    </message>
    <message>
        <source>as long as its source</source>
        <translation>원본과 같은 길이</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>사운드</translation>
    </message>
    <message>
        <source>up to {length}</source>
        <translation>최대 {length}</translation>
    </message>
</context>
<context>
    <name>money_text</name>
    <message>
        <source>A spending limit couldn’t be read, so nothing is spent. Enter it again under Spending, or clear it.</source>
        <translation>지출 한도를 읽을 수 없어서 아무것도 결제하지 않아요. ‘지출’에서 다시 입력하거나 비워 주세요.</translation>
    </message>
    <message>
        <source>Balance {money}</source>
        <translation>잔액 {money}</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>청구됨</translation>
    </message>
    <message>
        <source>Checking the price…</source>
        <translation>가격 확인 중…</translation>
    </message>
    <message>
        <source>Generate without a price</source>
        <translation>가격 없이 생성</translation>
    </message>
    <message>
        <source>Generate · {price}</source>
        <translation>생성 · {price}</translation>
    </message>
    <message>
        <source>Generate, and wait for credits</source>
        <translation>생성하고 크레딧 기다리기</translation>
    </message>
    <message>
        <source>List price; RunAPI hasn’t confirmed it.</source>
        <translation>표시 가격이에요. RunAPI가 아직 확인하지 않았어요.</translation>
    </message>
    <message>
        <source>Make {count} instead · {price}</source>
        <translation>대신 {count}개 만들기 · {price}</translation>
    </message>
    <message>
        <source>Matches RunAPI: {account} in total.</source>
        <translation>RunAPI와 일치해요. 합계 {account}.</translation>
    </message>
    <message>
        <source>No reply from RunAPI since {time}; this was the balance then.</source>
        <translation>{time} 이후 RunAPI의 응답이 없어요. 그때의 잔액이에요.</translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation>청구되지 않음</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>아직 보내지 않음</translation>
    </message>
    <message>
        <source>Only {left} of today’s {bound} limit is left.</source>
        <translation>오늘 한도 {bound} 중 {left}만 남았어요.</translation>
    </message>
    <message>
        <source>Play money {money}</source>
        <translation>연습용 머니 {money}</translation>
    </message>
    <message>
        <source>Play money: nothing is charged.</source>
        <translation>연습용 머니라서 비용이 청구되지 않아요.</translation>
    </message>
    <message>
        <source>Practice uses RunAPI&apos;s prices and play money. Nothing is charged.</source>
        <translation>연습에서는 RunAPI의 가격과 연습용 머니를 사용해요. 청구되는 금액은 없어요.</translation>
    </message>
    <message>
        <source>Price confirmed by RunAPI.</source>
        <translation>RunAPI가 확인한 가격이에요.</translation>
    </message>
    <message>
        <source>Price from {time}</source>
        <translation>{time} 기준 가격</translation>
    </message>
    <message>
        <source>RunAPI says {account} in total: {difference} less. It may lag, or some clips used another key.</source>
        <translation>RunAPI의 합계는 {account}(으)로 {difference} 적어요. 늦게 반영되거나 일부 클립에 다른 키를 썼을 수 있어요.</translation>
    </message>
    <message>
        <source>RunAPI says {account} in total: {difference} more, spent elsewhere or earlier.</source>
        <translation>RunAPI의 합계는 {account}(으)로 {difference} 많아요. 다른 곳이나 이전에 쓴 금액이에요.</translation>
    </message>
    <message>
        <source>RunAPI says {money} today; its day may start at a different time.</source>
        <translation>RunAPI의 오늘 금액은 {money}예요. 하루가 시작되는 시각이 다를 수 있어요.</translation>
    </message>
    <message>
        <source>The price isn’t known in advance. You asked to confirm anything over {bound}.</source>
        <translation>가격을 미리 알 수 없어요. {bound}을(를) 넘으면 확인하도록 설정되어 있어요.</translation>
    </message>
    <message>
        <source>The price isn’t known, so your daily limit of {bound} can’t be guaranteed.</source>
        <translation>가격을 알 수 없어 일일 한도 {bound}을(를) 보장할 수 없어요.</translation>
    </message>
    <message>
        <source>This costs {price} now, more than the {bound} you were shown.</source>
        <translation>지금 가격은 {price}예요. 앞서 보여 드린 {bound}보다 비싸요.</translation>
    </message>
    <message>
        <source>This costs {price}.</source>
        <translation>가격은 {price}예요.</translation>
    </message>
    <message>
        <source>This costs {price}. You asked to confirm anything over {bound}.</source>
        <translation>가격은 {price}예요. {bound}을(를) 넘으면 확인하도록 설정되어 있어요.</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>불확실</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Your balance ({left}) isn’t enough.</source>
        <translation>잔액({left})이 부족해요.</translation>
    </message>
    <message>
        <source>about {price}</source>
        <translation>약 {price}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>무료</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>{balance} at {time}</source>
        <translation>{balance} ({time})</translation>
    </message>
    <message>
        <source>{clips} × {each} = {total}</source>
        <translation>{clips} × {each} = {total}</translation>
    </message>
    <message>
        <source>{money} charged</source>
        <translation>{money} 청구됨</translation>
    </message>
    <message>
        <source>{money} pending</source>
        <translation>{money} 대기 중</translation>
    </message>
    <message>
        <source>{money} unconfirmed</source>
        <translation>{money} 미확인</translation>
    </message>
    <message>
        <source>{price} for {lengths}</source>
        <translation>{lengths}에 {price}</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>초당 {rate}</translation>
    </message>
    <message>
        <source>{rate} a second · {length} = {price}</source>
        <translation>초당 {rate} · {length} = {price}</translation>
    </message>
</context>
<context>
    <name>payment</name>
    <message>
        <source>Before you pay</source>
        <translation>결제 전 확인</translation>
    </message>
</context>
<context>
    <name>reel</name>
    <message>
        <source>About {minutes} min left</source>
        <translation>약 {minutes}분 남음</translation>
    </message>
    <message>
        <source>About {seconds} s left</source>
        <translation>약 {seconds}초 남음</translation>
    </message>
    <message>
        <source>Again · {price}</source>
        <translation>다시 · {price}</translation>
    </message>
    <message>
        <source>App error</source>
        <translation>앱 오류</translation>
    </message>
    <message>
        <source>Check limit</source>
        <translation>한도 확인</translation>
    </message>
    <message>
        <source>Clip expired</source>
        <translation>클립 만료됨</translation>
    </message>
    <message>
        <source>Clip not here yet · {left}</source>
        <translation>클립이 아직 도착하지 않음 · {left}</translation>
    </message>
    <message>
        <source>Continued by</source>
        <translation>이어서 만든 클립</translation>
    </message>
    <message>
        <source>Costs {price} now</source>
        <translation>지금은 {price}</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>손상됨</translation>
    </message>
    <message>
        <source>Damaged entry</source>
        <translation>손상된 항목</translation>
    </message>
    <message>
        <source>Disk is full</source>
        <translation>디스크가 꽉 참</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>내려받는 중</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>중복</translation>
    </message>
    <message>
        <source>Duplicate request</source>
        <translation>중복된 요청</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>만료됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Failed · not charged</source>
        <translation>실패 · 청구 안 됨</translation>
    </message>
    <message>
        <source>File is gone</source>
        <translation>파일이 없어짐</translation>
    </message>
    <message>
        <source>Limit can’t be read</source>
        <translation>한도를 읽을 수 없음</translation>
    </message>
    <message>
        <source>Longer than usual</source>
        <translation>평소보다 오래 걸림</translation>
    </message>
    <message>
        <source>Longer than usual; still working</source>
        <translation>평소보다 오래 걸리지만 계속 진행 중</translation>
    </message>
    <message>
        <source>Made from “{title}”</source>
        <translation>“{title}”(으)로 만듦</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Model busy</source>
        <translation>모델이 바쁨</translation>
    </message>
    <message>
        <source>Model busy · not charged</source>
        <translation>모델이 바쁨 · 청구 안 됨</translation>
    </message>
    <message>
        <source>Needs OK</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>No clip</source>
        <translation>클립 없음</translation>
    </message>
    <message>
        <source>No clip received</source>
        <translation>클립을 받지 못함</translation>
    </message>
    <message>
        <source>No credits</source>
        <translation>크레딧 없음</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>키 없음</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>가격 모름</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>허용되지 않음</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>찾을 수 없음</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>아직 도착 안 함</translation>
    </message>
    <message>
        <source>Not playable</source>
        <translation>재생할 수 없음</translation>
    </message>
    <message>
        <source>Now {price}</source>
        <translation>현재 {price}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>오프라인</translation>
    </message>
    <message>
        <source>Other key</source>
        <translation>다른 키</translation>
    </message>
    <message>
        <source>Over limit</source>
        <translation>한도 초과</translation>
    </message>
    <message>
        <source>Over today’s limit</source>
        <translation>오늘 한도 초과</translation>
    </message>
    <message>
        <source>Picture is gone</source>
        <translation>사진이 없어짐</translation>
    </message>
    <message>
        <source>Picture refused</source>
        <translation>사진 거부됨</translation>
    </message>
    <message>
        <source>Practice mode is starting…</source>
        <translation>연습 모드를 시작하는 중…</translation>
    </message>
    <message>
        <source>Price not known</source>
        <translation>가격을 알 수 없음</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>대기열</translation>
    </message>
    <message>
        <source>Raise it under Spending, or wait for another day.</source>
        <translation>‘지출’에서 한도를 올리거나 다음 날까지 기다리세요.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Ready · {when}</source>
        <translation>완료 · {when}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>Refused · not charged</source>
        <translation>거부됨 · 청구 안 됨</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>렌더링 중</translation>
    </message>
    <message>
        <source>Rendering · about {minutes} min left</source>
        <translation>렌더링 중 · 약 {minutes}분 남음</translation>
    </message>
    <message>
        <source>Rendering · about {seconds} s left</source>
        <translation>렌더링 중 · 약 {seconds}초 남음</translation>
    </message>
    <message>
        <source>Rendering · up to {minutes} min</source>
        <translation>렌더링 중 · 최대 {minutes}분</translation>
    </message>
    <message>
        <source>Rendering · up to {minutes} min left</source>
        <translation>렌더링 중 · 최대 {minutes}분 남음</translation>
    </message>
    <message>
        <source>Rendering · up to {seconds} s</source>
        <translation>렌더링 중 · 최대 {seconds}초</translation>
    </message>
    <message>
        <source>Rendering · up to {seconds} s left</source>
        <translation>렌더링 중 · 최대 {seconds}초 남음</translation>
    </message>
    <message>
        <source>RunAPI may have removed it</source>
        <translation>RunAPI에서 삭제되었을 수 있음</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>보내는 중</translation>
    </message>
    <message>
        <source>Sending in a moment</source>
        <translation>잠시 후 보냄</translation>
    </message>
    <message>
        <source>Sending soon</source>
        <translation>곧 보냄</translation>
    </message>
    <message>
        <source>Sending to RunAPI</source>
        <translation>RunAPI에 보내는 중</translation>
    </message>
    <message>
        <source>Sent with another key</source>
        <translation>다른 키로 보냈음</translation>
    </message>
    <message>
        <source>Settings refused</source>
        <translation>설정 거부됨</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>시작하는 중</translation>
    </message>
    <message>
        <source>Still working</source>
        <translation>계속 진행 중</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>사용할 수 없음</translation>
    </message>
    <message>
        <source>Unavailable · not charged</source>
        <translation>사용할 수 없음 · 청구 안 됨</translation>
    </message>
    <message>
        <source>Unexpected reply</source>
        <translation>예상치 못한 응답</translation>
    </message>
    <message>
        <source>Up to {minutes} min left</source>
        <translation>최대 {minutes}분 남음</translation>
    </message>
    <message>
        <source>Up to {seconds} s left</source>
        <translation>최대 {seconds}초 남음</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>올리는 중</translation>
    </message>
    <message>
        <source>Uploading picture</source>
        <translation>사진 올리는 중</translation>
    </message>
    <message>
        <source>Uploading video</source>
        <translation>동영상 올리는 중</translation>
    </message>
    <message>
        <source>Video is gone</source>
        <translation>동영상이 없어짐</translation>
    </message>
    <message>
        <source>Video refused</source>
        <translation>동영상 거부됨</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Waiting at RunAPI</source>
        <translation>RunAPI에서 대기 중</translation>
    </message>
    <message>
        <source>Will retry</source>
        <translation>다시 시도 예정</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message>
        <source>less than a day left</source>
        <translation>하루 미만 남음</translation>
    </message>
    <message>
        <source>take {take} of {takes}</source>
        <translation>테이크 {take}/{takes}</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>{minutes}분 전</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>{minutes}분 남음</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>{seconds}초 남음</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>After Generate you can undo for this long, at no charge.</source>
        <translation>‘생성’을 누른 뒤 이 시간 안에는 비용 없이 취소할 수 있어요.</translation>
    </message>
    <message>
        <source>Anyone who sees your screen can read them.</source>
        <translation>화면을 보는 사람은 누구나 읽을 수 있어요.</translation>
    </message>
    <message>
        <source>Ask above</source>
        <translation>확인할 금액</translation>
    </message>
    <message>
        <source>Asks you first before anything that costs more.</source>
        <translation>이보다 비싸면 먼저 물어봐요.</translation>
    </message>
    <message>
        <source>Blocks anything over this per day, across all accounts.</source>
        <translation>모든 계정을 합해 하루에 이 금액을 넘으면 막아요.</translation>
    </message>
    <message>
        <source>Clips folder</source>
        <translation>클립 폴더</translation>
    </message>
    <message>
        <source>Clips wait for you to press play, and the cursor doesn’t blink.</source>
        <translation>클립은 재생을 누를 때까지 기다리고, 커서가 깜박이지 않아요.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>대비</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>일일 한도</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>파일 이름</translation>
    </message>
    <message>
        <source>For copies and films that you save from now on.</source>
        <translation>앞으로 저장하는 사본과 완성본에 적용돼요.</translation>
    </message>
    <message>
        <source>For new clips. Files that are there keep their names.</source>
        <translation>새 클립에 적용돼요. 이미 있는 파일 이름은 그대로예요.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>높음</translation>
    </message>
    <message>
        <source>In a separate file</source>
        <translation>별도 파일로</translation>
    </message>
    <message>
        <source>Include prompt and settings in saved copies</source>
        <translation>저장한 사본에 프롬프트와 설정 포함</translation>
    </message>
    <message>
        <source>Inside the file</source>
        <translation>파일 안에</translation>
    </message>
    <message>
        <source>Keep the computer awake</source>
        <translation>컴퓨터 절전 막기</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Look for new versions</source>
        <translation>새 버전 확인</translation>
    </message>
    <message>
        <source>Match system</source>
        <translation>시스템에 맞춤</translation>
    </message>
    <message>
        <source>New clips are saved here.</source>
        <translation>새 클립이 여기에 저장돼요.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Notify me when a clip is ready or failed</source>
        <translation>클립이 완료되거나 실패하면 알림</translation>
    </message>
    <message>
        <source>Once a week. Nothing about you is sent, and nothing is downloaded.</source>
        <translation>일주일에 한 번. 사용자 정보를 전송하지 않고, 아무것도 내려받지 않아요.</translation>
    </message>
    <message>
        <source>Only while another window is in front.</source>
        <translation>다른 창이 앞에 있을 때만 알려요.</translation>
    </message>
    <message>
        <source>Pause before sending</source>
        <translation>보내기 전 대기 시간</translation>
    </message>
    <message>
        <source>Play a sound when a clip is ready or failed</source>
        <translation>클립이 완료되거나 실패하면 소리 재생</translation>
    </message>
    <message>
        <source>Point at it to see how many clips are being made.</source>
        <translation>아이콘을 가리키면 만드는 중인 클립 수가 보여요.</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>움직임 줄이기</translation>
    </message>
    <message>
        <source>Show an icon in the tray</source>
        <translation>트레이에 아이콘 표시</translation>
    </message>
    <message>
        <source>Show prompts in notifications</source>
        <translation>알림에 프롬프트 표시</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>표준</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>This desktop has no tray, so no icon appears.</source>
        <translation>이 데스크톱에는 트레이가 없어 아이콘이 나타나지 않아요.</translation>
    </message>
    <message>
        <source>While clips are being made.</source>
        <translation>클립을 만드는 동안에만요.</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{}초</translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>Actual size, 100%</source>
        <translation>실제 크기, 100%</translation>
    </message>
    <message>
        <source>Fill the stage</source>
        <translation>스테이지 채우기</translation>
    </message>
    <message>
        <source>Fit the picture</source>
        <translation>화면에 모두 보기</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
</context>
<context>
    <name>updates</name>
    <message>
        <source>Can’t look for new versions right now. Try again later.</source>
        <translation>지금은 새 버전을 확인할 수 없어요. 나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Can’t look for new versions. Check your internet connection, then try again.</source>
        <translation>새 버전을 확인할 수 없어요. 인터넷 연결을 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>RunAPI Desktop {new} is out. You have {old}.</source>
        <translation>RunAPI Desktop {new} 버전이 나왔어요. 지금 쓰는 버전은 {old}예요.</translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation>새로운 기능</translation>
    </message>
    <message>
        <source>You have the newest version, {version}.</source>
        <translation>최신 버전({version})을 사용 중이에요.</translation>
    </message>
</context>
</TS>
