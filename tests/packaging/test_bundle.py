"""What a bundle is made of, and what each system is told about it; nothing is built here."""

from __future__ import annotations

import configparser
import plistlib
import re
import subprocess
import sys
import tarfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

import runapi_desktop
from runapi_desktop.app import new_application
from runapi_desktop.composition import RELEASES_FILE
from runapi_desktop.domain.file_kinds import is_picture_name, is_video_name

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "packaging"), str(ROOT / "packaging" / "bundle")]

import computer  # noqa: E402
import contents  # noqa: E402
import deb  # noqa: E402
import installer  # noqa: E402
import notices  # noqa: E402
import system_packages  # noqa: E402
import under_wine  # noqa: E402

import build  # noqa: E402

LINUX = ROOT / "packaging" / "linux"
WORKFLOW = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")
SCRIPT = (ROOT / "packaging" / "windows" / "installer.nsi").read_text("utf-8")


def test_every_resource_goes_in_where_the_app_looks_for_it() -> None:
    inside = {f"{folder}/{Path(source).name}" for source, folder in contents.data_files()}
    resources = (ROOT / "resources").rglob("*")
    shipped = [
        path for path in resources if path.is_file() and path.suffix != ".ts" and path.name != "glossary.md"
    ]
    shipped = [path for path in shipped if "screenshots" not in path.parts]
    assert inside - {f"runapi_desktop/_resources/{RELEASES_FILE}"} == {
        f"runapi_desktop/_resources/{path.relative_to(ROOT / 'resources').as_posix()}" for path in shipped
    }
    for language in ("en", "ko", "ja", "zh_CN"):
        assert any(name.endswith(f"runapi_desktop_{language}.qm") for name in inside)


def test_a_bundle_knows_where_new_versions_are_told_only_if_the_build_was_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contents, "RELEASES", tmp_path / "build" / RELEASES_FILE)
    for url, is_in in (("https://runapi.example/latest.json", True), ("", False)):
        contents.write_releases_url(url)
        inside = [folder for source, folder in contents.data_files() if Path(source).name == RELEASES_FILE]
        assert inside == (["runapi_desktop/_resources"] if is_in else [])
    assert "RELEASES_URL" in WORKFLOW


def test_the_debian_package_leaves_new_versions_to_apt(tmp_path: Path) -> None:
    frozen = tmp_path / "frozen" / "_internal"
    frozen.mkdir(parents=True)
    (frozen.parent / "licences").mkdir()
    (frozen.parent / "licences" / "THIRD-PARTY-NOTICES.txt").write_text("everybody")
    for name in (RELEASES_FILE, "icon.svg"):
        (frozen / name).write_text("https://runapi.example/latest.json")
    deb.build(frozen.parent, tmp_path / "stage", tmp_path)
    library = tmp_path / "stage" / "usr" / "lib" / contents.PROGRAM / "_internal"
    assert [path.name for path in library.iterdir()] == ["icon.svg"]


def test_every_module_of_ours_goes_in() -> None:
    names = contents.hidden_imports()
    assert {"runapi_desktop", "runapi_desktop.__main__", "runapi_desktop.media.process_child"} <= set(names)
    assert len(names) == len(list((ROOT / "runapi_desktop").rglob("*.py")))


@pytest.mark.parametrize(
    ("name", "kind", "stays_out"),
    [
        ("PySide6/Qt/lib/libQt6Quick.so.6", "BINARY", False),  # the player's plugin is linked with it
        ("PySide6/Qt/lib/libQt6Qml.so.6", "BINARY", False),
        ("PySide6/Qt6Quick.dll", "BINARY", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "BINARY", False),
        ("PySide6/plugins/platforms/qwindows.dll", "BINARY", False),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", "BINARY", False),
        ("PySide6/Qt/lib/libQt6Pdf.so.6", "BINARY", True),
        ("PySide6\\Qt6Pdf.dll", "BINARY", True),
        ("PySide6/Qt/translations/qtbase_de.qm", "DATA", True),
        ("PySide6/Qt/translations/qtbase_ko.qm", "DATA", False),
        ("PySide6/translations/qtbase_zh_CN.qm", "DATA", False),
        ("PySide6/Qt/translations/qtmultimedia_ko.qm", "DATA", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", "BINARY", True),
        ("av/video/frame.pyx", "DATA", True),
        ("keyring-25.7.0.dist-info/entry_points.txt", "DATA", False),
        ("libpython3.11.so.1.0", "BINARY", False),
        ("libssl.so.3", "BINARY", False),
        ("libgtk-3.so.0", "BINARY", True),  # Linux: the system's own
        ("libX11.so.6", "BINARY", True),
    ],
)
def test_what_stays_out(name: str, kind: str, stays_out: bool) -> None:
    assert contents.is_unused(name, f"/somewhere/{name}", kind) is stays_out


def test_a_link_goes_with_its_target() -> None:
    assert contents.is_unused("libQt6Pdf.so.6", "PySide6/Qt/lib/libQt6Pdf.so.6", "SYMLINK")
    assert not contents.is_unused("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK")


def test_the_version_is_said_once() -> None:
    assert contents.version() == runapi_desktop.__version__
    release = ElementTree.parse(LINUX / f"{contents.APP_ID}.metainfo.xml").find("releases/release")
    assert release is not None
    assert release.get("version") == runapi_desktop.__version__


def test_the_desktop_finds_the_windows_of_its_entry(qapp: object) -> None:
    source = Path(new_application.__code__.co_filename).read_text("utf-8")
    assert f'setDesktopFileName("{contents.APP_ID}")' in source
    entry = desktop_entry()
    assert entry["Icon"] == contents.APP_ID
    assert entry["Exec"] == f"{contents.PROGRAM} %F"


def desktop_entry() -> configparser.SectionProxy:
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(LINUX / f"{contents.APP_ID}.desktop", "utf-8")
    return parser["Desktop Entry"]


def test_each_system_offers_the_app_for_files_that_it_takes() -> None:
    endings = re.findall(r'\$\{DO\} "(\.\w+)"', SCRIPT)
    assert {".png", ".jpg", ".mp4", ".mov"} <= set(endings)
    assert [end for end in endings if not is_picture_name(f"a{end}") and not is_video_name(f"a{end}")] == []
    kinds = desktop_entry()["MimeType"].strip(";").split(";")
    assert {kind.partition("/")[0] for kind in kinds} == {"image", "video"}


def test_the_package_needs_what_the_app_needs() -> None:
    lines = deb.control("amd64", 1000, "2.35").splitlines()
    fields = dict(line.split(": ", 1) for line in lines if not line.startswith(" "))
    assert fields["Depends"].split(", ") == ["libc6 (>= 2.35)", *system_packages.DISPLAY]
    assert fields["Version"] == runapi_desktop.__version__
    assert fields["Architecture"] == "amd64"


def test_the_oldest_glibc_is_read_from_the_libraries(tmp_path: Path) -> None:
    (tmp_path / "a.so").write_bytes(b"\x7fELF...\0GLIBC_2.2.5\0GLIBC_2.34\0x")
    (tmp_path / "b.so").write_bytes(b"\x7fELF...\0GLIBC_2.36\0")
    (tmp_path / "notes.txt").write_bytes(b"\0GLIBC_2.99\0")
    assert deb.glibc_floor(tmp_path) == "2.36"


def test_every_package_of_this_environment_is_named_with_its_licence(tmp_path: Path) -> None:
    notices.write(tmp_path)
    text = (tmp_path / "THIRD-PARTY-NOTICES.txt").read_text("utf-8")
    for package in notices.bundled():
        assert f"\n{package.name} {package.version}\n" in text
    for name in ("PySide6_Essentials", "av", "pillow", "httpx"):
        assert f"\n{name} " in text
    assert "GNU General Public License, version 3" in text
    assert "Permission is hereby granted" in text
    assert (tmp_path / "LICENSE").read_text() == (ROOT / "LICENSE").read_text()


def test_the_bill_of_materials_names_no_tool_of_the_build(tmp_path: Path) -> None:
    notices.write_bill_of_materials(tmp_path / "bill.json")
    text = (tmp_path / "bill.json").read_text("utf-8")
    assert "pkg:pypi/pyside6-essentials@" in text
    assert "pyinstaller" not in text


def test_an_unpacked_folder_says_what_it_needs(tmp_path: Path) -> None:
    said = (LINUX / "UNPACKED.txt").read_text("utf-8")
    assert [name for name in system_packages.DISPLAY if name not in said] == []
    (tmp_path / "runapi-desktop").mkdir()
    (tmp_path / "runapi-desktop" / "runapi-desktop").touch(0o755)
    with tarfile.open(build.packed(tmp_path / "runapi-desktop", tmp_path)) as archive:
        names = [Path(name).name for name in archive.getnames()]
        program = next(member for member in archive.getmembers() if member.isfile() and member.mode & 0o100)
    assert program.name.endswith("/runapi-desktop")
    assert {"README.txt", f"{contents.APP_ID}.metainfo.xml"} <= set(names)


def test_checksums_are_what_sha256sum_reads(tmp_path: Path) -> None:
    (tmp_path / "a.deb").write_bytes(b"")
    build.write_checksums([tmp_path / "a.deb"], tmp_path / "SUMS")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert (tmp_path / "SUMS").read_text() == f"{empty}  a.deb\n"


def test_the_installer_is_told_the_version_and_the_folder(tmp_path: Path) -> None:
    said = installer.options(tmp_path, tmp_path, runapi_desktop.__version__)
    facts = dict(word[2:].split("=", 1) for word in said if word[1:2] == "D")
    assert (facts["VERSION"], facts["FOLDER"]) == (runapi_desktop.__version__, str(tmp_path))
    assert facts["OLDEST_BUILD"] == str(computer.OLDEST_WINDOWS_BUILD)
    assert (ROOT / facts["ICON"]).exists()
    used = set(re.findall(r"\$\{([A-Z_]+)\}", SCRIPT)) - set(re.findall(r"!define ([A-Z_]+)", SCRIPT))
    of_macros = {word for words in re.findall(r"!macro \w+ (.+)", SCRIPT) for word in words.split()}
    assert used - of_macros - {"NSISDIR"} == set(facts)


def test_an_installer_can_say_that_it_is_older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []

    def make(command: list[str], **options: object) -> None:
        seen.append((tmp_path / installer.LEFTOVER).exists())

    (tmp_path / "_internal").mkdir()
    monkeypatch.setattr(subprocess, "run", make)
    made = [installer.build_older(tmp_path, tmp_path), installer.build(tmp_path, tmp_path)]
    assert [path.name.split("-")[2] for path in made] == [installer.OLDER, runapi_desktop.__version__]
    assert seen == [True, False]
    assert runapi_desktop.__version__ > installer.OLDER


def test_an_older_version_goes_by_its_own_uninstaller_before_anything_new_is_written() -> None:
    install = SCRIPT.split("\nSection\n")[1].split("SectionEnd")[0]
    steps = [line.split()[-1] for line in install.splitlines() if line.strip().startswith(("Call", "File"))]
    assert steps == ["WaitUntilClosed", "RemoveOlder", '"${FOLDER}/*"']
    older = SCRIPT.split("Function RemoveOlder")[1].split("FunctionEnd")[0]
    assert older.index("Call WaitUntilClosed") < older.index("ExecWait") < older.index("Abort")
    assert "AllowSkipFiles off" in SCRIPT


def test_the_installer_speaks_the_apps_languages() -> None:
    spoken = re.findall(r"^!insertmacro Language (\w+) \d+ ((?:\\\n +\".+\" ?)+)$", SCRIPT, re.MULTILINE)
    assert [name for name, _ in spoken] == ["English", "Korean", "Japanese", "SimpChinese"]
    sentences = [re.findall(r'"(.+)"', block) for _, block in spoken]
    assert {len(words) for words in sentences} == {4}
    assert len({word for words in sentences for word in words}) == 16
    assert re.findall(r'MessageBox \S+ "([^$])', SCRIPT) == []


def test_what_the_installer_writes_into_the_registry_the_uninstaller_takes_out() -> None:
    installs, uninstall = SCRIPT.split('Section "Uninstall"')
    written = re.findall(r'WriteReg\w+ HKCU "([^"]+)"', installs)
    keys = re.findall(r'DeleteRegKey HKCU "([^"]+)"', uninstall)
    values = re.findall(r'DeleteRegValue HKCU "([^"]+)"', installs)
    assert "!insertmacro ForEachExtension OpensWithNoMore" in uninstall
    assert [key for key in written if not key.startswith(tuple(keys)) and key not in values] == []
    assert [key for key in keys if not any(name.startswith(key) for name in written)] == []


@pytest.mark.parametrize("name", ["build.py", "under_wine.py", "upgrade.py"])
def test_each_program_finds_its_parts_also_where_python_looks_into_no_folder_by_itself(name: str) -> None:
    code = f"import runpy; runpy.run_path({str(ROOT / 'packaging' / 'bundle' / name)!r})"
    subprocess.run([sys.executable, "-I", "-c", code], check=True)


def test_the_way_from_an_older_version_is_gone_in_the_workflow_and_under_wine() -> None:
    assert "python packaging/bundle/upgrade.py" in WORKFLOW
    command = under_wine.command()
    steps = ["build.py --folder", installer.OLDER, runapi_desktop.__version__, "packaging/bundle/upgrade.py"]
    assert [command.index(step) for step in steps] == sorted(command.index(step) for step in steps)
    assert [path for path in re.findall(r"python (\S+)", command) if not (ROOT / path).exists()] == []


def test_the_installer_removes_what_it_made_and_no_more() -> None:
    _, uninstall = SCRIPT.split('Section "Uninstall"')
    assert re.findall(r"RMDir /r (.+)", uninstall) == ['"$INSTDIR\\_internal"', '"$INSTDIR\\licences"']
    assert "RequestExecutionLevel user" in SCRIPT
    assert "HKLM" not in SCRIPT


def test_macos_is_told_the_oldest_system_and_what_is_opened() -> None:
    oldest = [contents.mac_properties(m)["LSMinimumSystemVersion"] for m in ("x86_64", "arm64")]
    assert oldest == [".".join(map(str, computer.OLDEST_MACOS[m])) for m in ("x86_64", "arm64")]
    properties = contents.mac_properties("arm64")
    assert plistlib.loads(plistlib.dumps(properties)) == properties
    entitlements = plistlib.loads((ROOT / "packaging" / "macos" / "entitlements.plist").read_bytes())
    assert set(entitlements.values()) == {True}


def recipe_fields(path: Path) -> dict[str, str]:
    """The simple fields of a YAML file."""
    return dict(re.findall(r'^\s*(?:- )?([\w-]+): "?([^"\n]+)"?$', path.read_text("utf-8"), re.MULTILINE))


def test_winget_is_told_of_this_version_and_of_the_installer_that_is_built() -> None:
    parts = sorted((ROOT / "packaging" / "windows" / "winget").iterdir())
    assert len(parts) == 3
    fields = [recipe_fields(part) for part in parts]
    assert {field["PackageVersion"] for field in fields} == {runapi_desktop.__version__}
    assert {field["ManifestType"] for field in fields} == {"version", "installer", "defaultLocale"}
    known = {name: value for field in fields for name, value in field.items()}
    assert known["InstallerUrl"].endswith(f"/{installer.file_name(runapi_desktop.__version__)}")
    assert known["Scope"] == "user"
    assert known["MinimumOSVersion"].endswith(f".{computer.OLDEST_WINDOWS_BUILD}.0")


def test_flathub_packs_what_the_release_has_and_keeps_it_up_to_date_itself() -> None:
    text = (LINUX / f"{contents.APP_ID}.flatpak.yml").read_text("utf-8")
    fields = recipe_fields(LINUX / f"{contents.APP_ID}.flatpak.yml")
    assert (fields["id"], fields["command"]) == (contents.APP_ID, contents.PROGRAM)
    assert f"{contents.PROGRAM}-{contents.version()}-linux-x86_64.tar.gz" in fields["url"]
    assert f"-name {RELEASES_FILE} -delete" in text
    for name in ("desktop", "metainfo.xml", "png"):
        assert f"{contents.APP_ID}.{name}" in text
    assert "--filesystem=home" not in text
