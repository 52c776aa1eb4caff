#!/bin/sh
# Opens RunAPI Desktop by a double click: finds a Python that fits, and leaves the rest to bootstrap.py.
cd "$(dirname "$0")" || exit 1
frameworks=/Library/Frameworks/Python.framework/Versions
for version in 3.14 3.13 3.12 3.11; do
    for folder in "$frameworks/$version/bin/" /opt/homebrew/bin/ /usr/local/bin/ ""; do
        if "${folder}python$version" -c "" 2>/dev/null; then
            exec "${folder}python$version" packaging/bootstrap.py run "$@"
        fi
    done
done
echo "RunAPI Desktop needs Python 3.11 to 3.14, and found none."
echo "Get Python from https://www.python.org/downloads/ and open this again."
exit 1
