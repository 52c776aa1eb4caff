@echo off
rem Opens RunAPI Desktop by a double click: finds a Python that fits, and leaves the rest to bootstrap.py.
setlocal
title RunAPI Desktop
pushd "%~dp0"
for %%v in (3.14 3.13 3.12 3.11) do (
    py -%%v -c "" >nul 2>nul && set "found=py -%%v" && goto found
)
rem Without the py launcher: a Python of its own, which is not the Store's placeholder.
python -c "" >nul 2>nul && set "found=python" && goto found
echo RunAPI Desktop needs Python 3.11 to 3.14, and found none.
echo Get Python from https://www.python.org/downloads/ and open this again.
goto stay
:found
%found% packaging\bootstrap.py run %*
if not errorlevel 1 exit /b 0
:stay
echo.
pause
exit /b 1
