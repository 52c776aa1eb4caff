"""Pictures of every kind, mended or refused: checked by decoding what was kept."""

from __future__ import annotations

import random
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from zlib import crc32

import pytest
from PIL import Image, ImageCms

from runapi_desktop.domain.catalog.spec import PictureLimits
from runapi_desktop.domain.errors import MediaProblem, MediaRefused, StorageProblem, StorageTrouble
from runapi_desktop.domain.picture_repair import PreparedPicture, Repair, RepairKind
from runapi_desktop.media.images import FitMode, prepare_picture
from runapi_desktop.media.pictures import decode_picture
from tests.media.samples import (
    BLUE,
    CMYK_RED_JPEG,
    GREEN,
    QUADRANTS,
    RED,
    WHITE,
    animated_webp,
    box,
    decoded,
    encoded,
    exif,
    heic,
    in_container,
    is_near,
    jpeg,
    jpeg_with_exif,
    noise,
    png_with_exif,
    quadrants,
    rgb_at,
    webp,
    webp_with_exif,
)

LIMITS = PictureLimits()
SMALL = PictureLimits(above_short_side_px=8)
CORNERS = ((0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75))


def pixels_of(prepared: PreparedPicture) -> list[tuple[int, int, int]]:
    data = Path(prepared.picture.path).read_bytes()
    image = decode_picture(data).image
    assert image.size == (prepared.picture.width_px, prepared.picture.height_px)
    assert prepared.picture.sha256 == sha256(data).hexdigest()
    assert prepared.picture.size_bytes == len(data)
    # Means of small fields: a palette is dithered.
    places = [(int(image.width * x), int(image.height * y)) for x, y in CORNERS]
    fields = [
        image.crop((x - 4, y - 4, x + 4, y + 4)).resize((1, 1), Image.Resampling.BOX) for x, y in places
    ]
    return [field.getpixel((0, 0)) for field in fields]


def shows(prepared: PreparedPicture, *colours: tuple[int, int, int]) -> bool:
    return all(is_near(seen, wanted) for seen, wanted in zip(pixels_of(prepared), colours, strict=True))


def kinds(prepared: PreparedPicture) -> list[RepairKind]:
    return [repair.kind for repair in prepared.repairs]


def refusal(source: Path | bytes, folder: Path, limits: PictureLimits = LIMITS) -> MediaRefused:
    with pytest.raises(MediaRefused) as caught:
        prepare_picture(source, folder, limits, "mine.png")
    assert caught.value.file_name == "mine.png"
    return caught.value


# --- kept as it is ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "mime_type", "suffix"),
    [
        (jpeg, "image/jpeg", ".jpg"),
        (encoded, "image/png", ".png"),
        (webp, "image/webp", ".webp"),
    ],
)
def test_a_fine_picture_is_kept_byte_for_byte(
    make: Callable[..., bytes], mime_type: str, suffix: str, tmp_path: Path
) -> None:
    data = make(quadrants(640, 480))
    prepared = prepare_picture(data, tmp_path, LIMITS, "harbour")
    picture = prepared.picture
    assert Path(picture.path).read_bytes() == data
    assert (picture.mime_type, Path(picture.path).suffix, picture.file_name) == (mime_type, suffix, "harbour")
    assert (picture.width_px, picture.height_px) == (640, 480)
    assert prepared.repairs == ()
    assert shows(prepared, RED, GREEN, BLUE, WHITE)


def test_the_same_picture_is_kept_once(tmp_path: Path) -> None:
    data = encoded(quadrants(400, 400))
    first, second = (prepare_picture(data, tmp_path, LIMITS, name).picture for name in ("a.png", "b.png"))
    assert first.path == second.path
    assert [path.name for path in tmp_path.iterdir()] == [Path(first.path).name]


def test_the_content_decides_not_the_name(tmp_path: Path) -> None:
    path = tmp_path / "really.png"
    path.write_bytes(jpeg(quadrants(400, 400)))
    assert prepare_picture(path, tmp_path / "kept", LIMITS).picture.mime_type == "image/jpeg"


# --- turned ----------------------------------------------------------------------------------------


def as_stored(orientation: int) -> list[list[tuple[int, int, int]]]:
    """The rows and columns that a camera stores so that, turned, QUADRANTS appear (EXIF 2.32, 4.6.4)."""
    rows_at, columns_at = {
        1: ("top", "left"), 2: ("top", "right"), 3: ("bottom", "right"), 4: ("bottom", "left"),
        5: ("left", "top"), 6: ("right", "top"), 7: ("right", "bottom"), 8: ("left", "bottom"),
    }[orientation]  # fmt: skip
    stored = [[RED, RED], [RED, RED]]
    for row in (0, 1):
        for column in (0, 1):
            down = row if rows_at in ("top", "bottom") else column
            across = column if rows_at in ("top", "bottom") else row
            if "bottom" in (rows_at, columns_at):
                down = 1 - down
            if "right" in (rows_at, columns_at):
                across = 1 - across
            stored[row][column] = QUADRANTS[down][across]
    return stored


@pytest.mark.parametrize("orientation", range(2, 9))
@pytest.mark.parametrize("order", ["<", ">"])
def test_a_camera_picture_is_turned_upright(orientation: int, order: str, tmp_path: Path) -> None:
    data = jpeg_with_exif(jpeg(quadrants(640, 480, as_stored(orientation))), exif(orientation, order))
    prepared = prepare_picture(data, tmp_path, LIMITS)
    upright = (640, 480) if orientation < 5 else (480, 640)
    assert (prepared.picture.width_px, prepared.picture.height_px) == upright
    assert shows(prepared, RED, GREEN, BLUE, WHITE)
    assert kinds(prepared) == [RepairKind.TURNED_UPRIGHT]
    again = prepare_picture(Path(prepared.picture.path), tmp_path, LIMITS)
    assert again.repairs == ()


def test_png_and_webp_are_turned_by_their_exif_too(tmp_path: Path) -> None:
    stored = quadrants(640, 480, as_stored(6))
    for data in (
        png_with_exif(encoded(stored), exif(6)),
        webp_with_exif(webp(stored), 640, 480, exif(6)),
    ):
        prepared = prepare_picture(data, tmp_path, LIMITS)
        assert kinds(prepared) == [RepairKind.TURNED_UPRIGHT]
        assert shows(prepared, RED, GREEN, BLUE, WHITE)


def test_broken_exif_does_not_spoil_a_picture(tmp_path: Path) -> None:
    for block in (b"", b"II", b"XX*\0", exif(6)[:12], exif(99)):
        data = jpeg_with_exif(jpeg(quadrants(400, 400)), block)
        assert prepare_picture(data, tmp_path, LIMITS).repairs == ()


# --- converted -------------------------------------------------------------------------------------


CONVERTED = {
    "GIF": lambda: in_container(
        [quadrants(640, 480), quadrants(640, 480, [[BLUE, BLUE], [BLUE, BLUE]])], "gif", "gif", "rgb8"
    ),
    "BMP": lambda: encoded(quadrants(640, 480), "bmp", "bgr24"),
    "TIFF": lambda: encoded(quadrants(640, 480), "tiff", "rgb24"),
    "AVIF": lambda: in_container([quadrants(640, 480)], "avif", "libsvtav1", "yuv420p"),
    "WebP": lambda: animated_webp(
        [webp(quadrants(640, 480)), webp(quadrants(640, 480, [[BLUE, BLUE], [BLUE, BLUE]]))], 640, 480
    ),
}


@pytest.mark.parametrize("kind", CONVERTED)
def test_other_formats_become_jpeg_with_their_first_frame(kind: str, tmp_path: Path) -> None:
    prepared = prepare_picture(CONVERTED[kind](), tmp_path, LIMITS)
    assert prepared.picture.mime_type == "image/jpeg"
    assert prepared.repairs == (Repair(RepairKind.CONVERTED, kind, "JPEG"),)
    seen = pixels_of(prepared)
    # 256 colours and video coding are coarse; a red that came out blue would still be far off.
    assert all(is_near(a, b, 45) for a, b in zip(seen, (RED, GREEN, BLUE, WHITE), strict=True)), seen


def tiles(across: int, down: int) -> list[object]:
    return [
        quadrants(64, 64, [[QUADRANTS[y * 2 // down][x * 2 // across]] * 2] * 2)
        for y in range(down)
        for x in range(across)
    ]


@pytest.mark.parametrize(
    ("turns", "size", "colours"),
    [
        ((), (250, 120), (RED, GREEN, BLUE, WHITE)),
        ((box(b"irot", b"\1"),), (120, 250), (GREEN, WHITE, RED, BLUE)),
        ((box(b"irot", b"\2"),), (250, 120), (WHITE, BLUE, GREEN, RED)),
        ((box(b"irot", b"\3"),), (120, 250), (BLUE, RED, WHITE, GREEN)),
        ((box(b"imir", b"\0"),), (250, 120), (BLUE, WHITE, RED, GREEN)),
        ((box(b"imir", b"\1"),), (250, 120), (GREEN, RED, WHITE, BLUE)),
        ((box(b"irot", b"\1"), box(b"imir", b"\1")), (120, 250), (WHITE, GREEN, BLUE, RED)),
    ],
)
def test_a_telephones_heic_is_put_together_and_turned(
    turns: tuple[bytes, ...],
    size: tuple[int, int],
    colours: tuple[tuple[int, int, int], ...],
    tmp_path: Path,
) -> None:
    data = heic(tiles(4, 2), 4, (250, 120), *turns)
    prepared = prepare_picture(data, tmp_path, PictureLimits(above_short_side_px=100))
    assert (prepared.picture.width_px, prepared.picture.height_px) == size
    assert prepared.repairs == (Repair(RepairKind.CONVERTED, "HEIC", "JPEG"),)
    seen = pixels_of(prepared)
    assert all(is_near(a, b, 25) for a, b in zip(seen, colours, strict=True)), seen


def test_ink_colours_become_rgb(tmp_path: Path) -> None:
    prepared = prepare_picture(CMYK_RED_JPEG, tmp_path, SMALL)
    assert prepared.repairs == (Repair(RepairKind.CONVERTED, "CMYK", "RGB"),)
    red, green, blue = pixels_of(prepared)[0]
    assert red > 180
    assert max(green, blue) < 80


def test_grey_deep_and_transparent_pictures_survive_a_repair(tmp_path: Path) -> None:
    clear_red = [[(*RED, 0), (*RED, 255)], [(0, 0, 0, 0), (*BLUE, 255)]]
    for data, wanted in (
        (encoded(quadrants(640, 480), "png", "gray"), None),
        (encoded(quadrants(640, 480), "png", "rgb48be"), (RED, GREEN, BLUE, WHITE)),
        (encoded(quadrants(640, 480, clear_red)), ((255,) * 3, RED, (255,) * 3, BLUE)),
    ):
        prepared = prepare_picture(png_with_exif(data, exif(3)), tmp_path, LIMITS)
        seen = pixels_of(prepared)[::-1]
        if wanted is None:
            assert all(max(colour) - min(colour) < 4 for colour in seen)
        else:
            assert all(is_near(a, b) for a, b in zip(seen, wanted, strict=True)), seen


def swapped_profile() -> bytes:
    """A profile like sRGB's whose red is blue and whose blue is red."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    entries = {bytes(profile[at : at + 4]): at for at in range(132, 132 + 12 * 20, 12)}
    red, blue = (entries[name] for name in (b"rXYZ", b"bXYZ"))
    profile[red + 4 : red + 12], profile[blue + 4 : blue + 12] = (
        profile[blue + 4 : blue + 12],
        profile[red + 4 : red + 12],
    )
    return bytes(profile)


def test_colours_are_shown_as_their_profile_says(tmp_path: Path) -> None:
    profile = b"ICC_PROFILE\0\1\1" + swapped_profile()
    data = jpeg(quadrants(640, 480))
    marker = b"\xff\xe2" + (len(profile) + 2).to_bytes(2, "big") + profile
    prepared = prepare_picture(jpeg_with_exif(data[:2] + marker + data[2:], exif(3)), tmp_path, LIMITS)
    assert shows(prepared, WHITE, RED, GREEN, BLUE)


# --- too much --------------------------------------------------------------------------------------


def test_a_file_over_the_limit_is_encoded_again(tmp_path: Path) -> None:
    data = encoded(noise(1200, 900))
    limits = PictureLimits(max_bytes=1_500_000)
    assert len(data) > limits.max_bytes
    prepared = prepare_picture(data, tmp_path, limits)
    assert prepared.picture.size_bytes <= limits.max_bytes
    assert kinds(prepared) == [RepairKind.REENCODED]
    assert prepared.repairs[0].before == "3.3 MB"
    assert (prepared.picture.width_px, prepared.picture.height_px) == (1200, 900)


def test_where_coarser_is_not_enough_it_becomes_smaller(tmp_path: Path) -> None:
    limits = PictureLimits(max_bytes=120_000)
    prepared = prepare_picture(encoded(noise(1000, 800)), tmp_path, limits)
    assert prepared.picture.size_bytes <= limits.max_bytes
    assert kinds(prepared) == [RepairKind.DOWNSCALED, RepairKind.REENCODED]
    assert prepared.picture.width_px / prepared.picture.height_px == pytest.approx(1.25, abs=0.01)


def test_what_cannot_become_small_enough_is_refused(tmp_path: Path) -> None:
    error = refusal(encoded(noise(400, 400)), tmp_path, PictureLimits(max_bytes=5000))
    assert (error.problem, error.limit) == (MediaProblem.TOO_LARGE, 5000)
    assert list(tmp_path.iterdir()) == []


def test_forty_megapixels_are_scaled_down_inside_the_ratio(tmp_path: Path) -> None:
    prepared = prepare_picture(jpeg(quadrants(10000, 4000)), tmp_path, LIMITS)
    assert (prepared.picture.width_px, prepared.picture.height_px) == (4096, 1639)
    assert prepared.repairs == (Repair(RepairKind.DOWNSCALED, "10000 × 4000", "4096 × 1639"),)
    assert shows(prepared, RED, GREEN, BLUE, WHITE)


def test_a_small_file_cannot_ask_for_gigabytes(tmp_path: Path) -> None:
    huge = bytearray(encoded(quadrants(400, 400)))
    huge[16:24] = (60000).to_bytes(4, "big") * 2
    huge[29:33] = crc32(huge[12:29]).to_bytes(4, "big")
    error = refusal(bytes(huge), tmp_path)
    assert (error.problem, error.actual, error.limit) == (
        MediaProblem.TOO_MANY_PIXELS,
        3_600_000_000,
        200_000_000,
    )


# --- shape -----------------------------------------------------------------------------------------


def test_too_small_pictures_say_the_side_and_the_limit(tmp_path: Path) -> None:
    for size, side in (((1, 1), 1), ((300, 400), 300), ((90, 600), 90)):
        error = refusal(encoded(quadrants(*size)), tmp_path)
        assert (error.problem, error.actual, error.limit) == (MediaProblem.TOO_SMALL, side, 300)


@pytest.mark.parametrize(
    ("size", "nearest", "cropped", "padded"),
    [
        ((1403, 401), 2.5, (1002, 401), (1403, 562)),
        ((401, 1403), 0.4, (401, 1002), (562, 1403)),
        ((8001, 2001), 2.5, (4096, 1639), (4096, 1639)),
    ],
)
def test_a_wrong_ratio_is_refused_and_can_be_cropped_or_padded(
    size: tuple[int, int],
    nearest: float,
    cropped: tuple[int, int],
    padded: tuple[int, int],
    tmp_path: Path,
) -> None:
    data = jpeg(quadrants(*size))
    error = refusal(data, tmp_path)
    assert (error.problem, error.limit) == (MediaProblem.BAD_RATIO, nearest)
    assert error.actual == pytest.approx(size[0] / size[1])
    for mode, wanted, kind in (
        (FitMode.CROP, cropped, RepairKind.CROPPED),
        (FitMode.PAD, padded, RepairKind.PADDED),
    ):
        prepared = prepare_picture(data, tmp_path, LIMITS, fit=mode)
        final = prepared.picture.width_px, prepared.picture.height_px
        assert final == wanted
        assert LIMITS.min_ratio <= final[0] / final[1] <= LIMITS.max_ratio
        assert kinds(prepared)[0] is kind
        assert shows(prepared, RED, GREEN, BLUE, WHITE)


def test_bars_are_black_and_cropping_keeps_the_middle(tmp_path: Path) -> None:
    data = jpeg(quadrants(2000, 400))
    bars = decoded(Path(prepare_picture(data, tmp_path, LIMITS, fit=FitMode.PAD).picture.path).read_bytes())
    assert is_near(rgb_at(bars, 0.25, 0.05), (0, 0, 0))
    assert is_near(rgb_at(bars, 0.75, 0.95), (0, 0, 0))
    middle = decoded(
        Path(prepare_picture(data, tmp_path, LIMITS, fit=FitMode.CROP).picture.path).read_bytes()
    )
    assert is_near(rgb_at(middle, 0.45, 0.1), RED)
    assert is_near(rgb_at(middle, 0.55, 0.1), GREEN)


def test_a_turned_picture_is_judged_as_it_will_be_seen(tmp_path: Path) -> None:
    data = jpeg_with_exif(jpeg(quadrants(1400, 400)), exif(6))
    assert refusal(data, tmp_path).actual == pytest.approx(400 / 1400)


# --- not a picture ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        b"once upon a time\n" * 50,
        b"<!doctype html><title>404</title>",
        b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\xff\xd8\xff",
        b"\x89PNG\r\n\x1a\n",
        b"RIFF\0\0\0\0WEBPVP8 ",
        b"\0\0\0\x18ftypheic",
        bytes(4096),
    ],
)
def test_what_is_no_picture_is_said_to_be_none(data: bytes, tmp_path: Path) -> None:
    assert refusal(data, tmp_path).problem is MediaProblem.NOT_A_PICTURE


def test_no_bytes_are_empty(tmp_path: Path) -> None:
    assert refusal(b"", tmp_path).problem is MediaProblem.EMPTY


@pytest.mark.parametrize("make", [jpeg, encoded, webp])
@pytest.mark.parametrize("share", [0.5, 0.9, 0.99])
def test_a_picture_that_was_cut_off_is_refused(
    make: Callable[..., bytes], share: float, tmp_path: Path
) -> None:
    data = make(noise(400, 400))
    error = refusal(data[: int(len(data) * share)], tmp_path)
    assert error.problem is MediaProblem.UNREADABLE


def damaged(data: bytes, seed: int) -> bytes:
    chance = random.Random(seed)
    spoilt = bytearray(data[: chance.randrange(8, len(data))] if chance.random() < 0.3 else data)
    for _ in range(chance.randrange(1, 30)):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", *CONVERTED, "HEIC"])
def test_damage_of_any_sort_is_refused_or_mended_and_never_escapes(kind: str, tmp_path: Path) -> None:
    whole = {
        "jpeg": lambda: jpeg_with_exif(jpeg(quadrants(64, 48)), exif(6)),
        "png": lambda: png_with_exif(encoded(quadrants(64, 48)), exif(6)),
        "webp": lambda: webp_with_exif(webp(quadrants(64, 48)), 64, 48, exif(6)),
        "HEIC": lambda: heic(tiles(2, 2), 2, (120, 100), box(b"irot", b"\1")),
        **CONVERTED,
    }[kind]()
    for seed in range(60):
        try:
            prepared = prepare_picture(damaged(whole, seed), tmp_path, SMALL)
        except MediaRefused:
            continue
        assert len(pixels_of(prepared)) == 4, seed


def test_a_disk_that_takes_nothing_is_not_the_pictures_fault(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"here already")
    with pytest.raises(StorageTrouble) as caught:
        prepare_picture(encoded(quadrants(400, 400)), blocked / "inputs", LIMITS)
    assert caught.value.problem is StorageProblem.FAILED
