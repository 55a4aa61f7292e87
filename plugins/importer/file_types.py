"""What pictures and documents are, by their names and by their first bytes."""

from __future__ import annotations

PICTURES = frozenset(".jpg .jpeg .jpe .png .gif .webp .avif .svg .bmp .tif .tiff .heic .heif".split())
DOCUMENTS = frozenset(  # what WordPress and Squarespace let their owners put in
    ".pdf .doc .docx .odt .ods .odp .xls .xlsx .ppt .pptx .pps .ppsx .key .pages .numbers .epub .txt .rtf .csv .zip .ics .vcf "
    ".mp3 .m4a .m4b .aac .flac .ogg .oga .wav .wma .mp4 .m4v .mov .avi .mpg .wmv .webm .ogv .3gp .vtt".split(),
)
_TYPES = (
    (b"\xff\xd8\xff", ".jpg"), (b"\x89PNG\r\n\x1a\n", ".png"), (b"GIF8", ".gif"), (b"BM", ".bmp"), (b"II*\0", ".tif"), (b"MM\0*", ".tif"), (b"%PDF", ".pdf"),
)


def type_of(data: bytes) -> str:
    """What a file is by its first bytes, whatever it is called."""
    for start, ending in _TYPES:
        if data.startswith(start):
            return ending
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return ".webp"
    if data[4:8] == b"ftyp":
        return {b"avif": ".avif", b"avis": ".avif", b"heic": ".heic", b"heix": ".heic", b"mif1": ".heif"}.get(data[8:12], ".mp4")
    return ".svg" if b"<svg" in data[:4096].lower() and not b"<html" in data[:1024].lower() else ""
