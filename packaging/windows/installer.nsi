; The installer for Windows: for this user only, without an administrator. packaging/bundle/installer.py runs it
; with VERSION, FOLDER, ICON, INSTALLER, PROGID and OLDEST_BUILD. An older version is removed whole by its own uninstaller,
; wherever it was put; what the user made is never touched.

!include LogicLib.nsh
!include FileFunc.nsh
!include WinVer.nsh
!include x64.nsh

Unicode true
ManifestDPIAware true
SetCompressor /SOLID lzma
; Half a program would be worse than none: a file that cannot be written is tried again, or ends it.
AllowSkipFiles off
RequestExecutionLevel user

!define NAME "RunAPI Desktop"
!define PROGRAM "runapi-desktop.exe"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"

Name "${NAME}"
OutFile "${INSTALLER}"
Icon "${ICON}"
UninstallIcon "${ICON}"
BrandingText "${NAME} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} installer"
VIAddVersionKey "LegalCopyright" "MIT licence; the bundle as a whole GPL-3.0-or-later"

; Windows says which one is shown, by its number. The first is for everybody whose language is none of these.
!macro Language FILE ID OPEN OLD STUCK REMOVES
    LoadLanguageFile "${NSISDIR}/Contrib/Language files/${FILE}.nlf"
    LangString IsOpen ${ID} "${OPEN}"
    LangString NeedsNewerWindows ${ID} "${OLD}"
    LangString OlderIsStuck ${ID} "${STUCK}"
    LangString Removes ${ID} "${REMOVES}"
!macroend
!insertmacro Language English 1033 \
    "${NAME} is open. Close it, then press Retry." \
    "${NAME} needs Windows 10 (version 1809) or newer, of 64 bits." \
    "The older version of ${NAME} could not be removed. Restart the computer, then try again." \
    "${NAME} will be removed. Your clips, your library and your settings stay."
!insertmacro Language Korean 1042 \
    "${NAME}이(가) 열려 있습니다. 닫은 뒤 다시 시도를 누르세요." \
    "${NAME}에는 64비트 Windows 10(버전 1809) 이상이 필요합니다." \
    "${NAME}의 이전 버전을 제거할 수 없습니다. 컴퓨터를 다시 시작한 뒤 다시 시도하세요." \
    "${NAME}을(를) 제거합니다. 클립과 라이브러리, 설정은 그대로 남습니다."
!insertmacro Language Japanese 1041 \
    "${NAME} が開いています。閉じてから［再試行］を押してください。" \
    "${NAME} には 64 ビットの Windows 10（バージョン 1809）以降が必要です。" \
    "${NAME} の以前のバージョンを削除できませんでした。コンピューターを再起動してから、もう一度お試しください。" \
    "${NAME} を削除します。クリップ、ライブラリ、設定は残ります。"
!insertmacro Language SimpChinese 2052 \
    "${NAME} 正在运行。请先关闭它，再按“重试”。" \
    "${NAME} 需要 64 位的 Windows 10（版本 1809）或更高版本。" \
    "无法移除旧版本的 ${NAME}。请重新启动电脑后再试。" \
    "将移除 ${NAME}。您的片段、资料库和设置都会保留。"
UninstallText "$(Removes)"

Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

!macro OpensWith EXTENSION
    WriteRegStr HKCU "Software\Classes\${EXTENSION}\OpenWithProgids" "${PROGID}" ""
    WriteRegStr HKCU "Software\Classes\Applications\${PROGRAM}\SupportedTypes" "${EXTENSION}" ""
!macroend

!macro OpensWithNoMore EXTENSION
    DeleteRegValue HKCU "Software\Classes\${EXTENSION}\OpenWithProgids" "${PROGID}"
!macroend

!macro ForEachExtension DO
    !insertmacro ${DO} ".jpg"
    !insertmacro ${DO} ".jpeg"
    !insertmacro ${DO} ".png"
    !insertmacro ${DO} ".webp"
    !insertmacro ${DO} ".heic"
    !insertmacro ${DO} ".avif"
    !insertmacro ${DO} ".gif"
    !insertmacro ${DO} ".bmp"
    !insertmacro ${DO} ".tif"
    !insertmacro ${DO} ".tiff"
    !insertmacro ${DO} ".mp4"
    !insertmacro ${DO} ".mov"
    !insertmacro ${DO} ".webm"
    !insertmacro ${DO} ".mkv"
!macroend

; A file of a program that runs cannot be replaced: asks until the one in this folder is closed, or gives up.
!macro WaitUntilClosed UN
Function ${UN}WaitUntilClosed
    Exch $0
    Push $1
    again:
    ${If} ${FileExists} "$0\${PROGRAM}"
        ClearErrors
        FileOpen $1 "$0\${PROGRAM}" a
        ${If} ${Errors}
            MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsOpen)" /SD IDCANCEL IDRETRY again
            Abort
        ${EndIf}
        FileClose $1
    ${EndIf}
    Pop $1
    Pop $0
FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

Function .onInit
    ${IfNot} ${RunningX64}
    ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
        MessageBox MB_OK|MB_ICONSTOP "$(NeedsNewerWindows)" /SD IDOK
        SetErrorLevel 1
        Quit
    ${EndIf}
FunctionEnd

; What an older version had and this one lacks is known to its own uninstaller only. It also goes from a folder
; that the user has now exchanged for another.
Function RemoveOlder
    ReadRegStr $R0 HKCU "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $R0 == ""
    ${OrIfNot} ${FileExists} "$R0\uninstall.exe"
        Return
    ${EndIf}
    Push $R0
    Call WaitUntilClosed
    ; With _?= it works from where it is, and this waits until it has ended; then it cannot remove itself.
    ExecWait '"$R0\uninstall.exe" /S /UPGRADE _?=$R0' $R1
    ${If} $R1 <> 0
        MessageBox MB_OK|MB_ICONSTOP "$(OlderIsStuck)" /SD IDOK
        Abort
    ${EndIf}
    Delete "$R0\uninstall.exe"
    RMDir "$R0"
FunctionEnd

Section
    Push "$INSTDIR"
    Call WaitUntilClosed
    Call RemoveOlder
    SetOutPath "$INSTDIR"
    File /r "${FOLDER}/*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"

    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${NAME}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $R0 $R1 $R2
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $R0

    WriteRegStr HKCU "Software\Classes\${PROGID}" "" "Picture or video"
    WriteRegStr HKCU "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
    WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
    WriteRegStr HKCU "Software\Classes\Applications\${PROGRAM}" "FriendlyAppName" "${NAME}"
    WriteRegStr HKCU "Software\Classes\Applications\${PROGRAM}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
    !insertmacro ForEachExtension OpensWith
    ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
    Push "$INSTDIR"
    Call un.WaitUntilClosed
    RMDir /r "$INSTDIR\_internal"
    RMDir /r "$INSTDIR\licences"
    Delete "$INSTDIR\${PROGRAM}"
    ; A newer version writes all that follows anew: an entry that was pinned to the start menu stays there.
    ${un.GetParameters} $R0
    ClearErrors
    ${un.GetOptions} $R0 "/UPGRADE" $R1
    ${IfNot} ${Errors}
        Return
    ${EndIf}
    Delete "$SMPROGRAMS\${NAME}.lnk"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
    DeleteRegKey HKCU "Software\Classes\${PROGID}"
    DeleteRegKey HKCU "Software\Classes\Applications\${PROGRAM}"
    !insertmacro ForEachExtension OpensWithNoMore
    ${un.RefreshShellIcons}
SectionEnd
