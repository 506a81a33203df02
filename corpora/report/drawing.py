"""A plot within a page: in the page's own colours, with links that say where they lead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING
from xml.etree import ElementTree

if TYPE_CHECKING:
    from markupsafe import Markup

# Colours of plots, the page's own by light, and the names under which its style sheet has them.
COLOURS = {
    "paper": "#fdfcf9",
    "ink": "#1d1c1a",
    "soft": "#65615a",
    "rule": "#ddd8cd",
    "who": "#1b5a9c",
    "certain": "#76399c",
    "wording": "#a8411a",
    "content": "#24713f",
}
_NAMES = {colour: name for name, colour in COLOURS.items()}
_SVG, _XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
_REFERENCE = re.compile(r"#(?=[\w-])")
_SIZE = re.compile(r"([\d.]+)px")
_PIXELS_PER_POINT = 1.3
_KEPT = frozenset(
    {"fill-opacity", "opacity", "stroke-dasharray", "stroke-linecap", "stroke-linejoin"}
    | {"stroke-opacity", "stroke-width", "text-anchor"}
)


def themed(svg: str, name: str, titles: Mapping[str, str]) -> Markup:
    """An SVG file as an element of a page.

    Styles become classes and attributes, since the page's policy lets no styles in; ids get the
    plot's name before them; links get a title.

    Args:
        svg: What the plotting library wrote, in `COLOURS`.
        name: Of the plot, unique on its page.
        titles: Address → what stands behind it.
    """
    from markupsafe import Markup

    root = ElementTree.fromstring(svg)
    for parent in root.iter():
        for child in list(parent):
            if child.tag in (f"{_SVG}metadata", f"{_SVG}style"):
                parent.remove(child)
    for element in root.iter():
        element.tag = element.tag.removeprefix(_SVG)
        _style_as_attributes(element)
        _with_own_ids(element, name)
        href = element.attrib.pop(f"{_XLINK}href", None)
        if href is not None:
            element.set("href", f"#{name}-{href[1:]}" if element.tag == "use" else href)
        if element.tag == "a":
            element.attrib.pop(f"{_XLINK}title", None)
            element.attrib.pop("target", None)
            ElementTree.SubElement(element, "title").text = titles.get(href or "", "")
    width, height = (root.attrib.pop(side).removesuffix("pt") for side in ("width", "height"))
    root.attrib = {
        "viewBox": root.get("viewBox", f"0 0 {width} {height}"),
        "width": str(round(float(width) * _PIXELS_PER_POINT)),
        "class": "plot",
        "role": "group",
        "aria-labelledby": f"{name}-caption",
    }
    return Markup(ElementTree.tostring(root, encoding="unicode"))


def _style_as_attributes(element: ElementTree.Element) -> None:
    classes = []
    for rule in filter(None, element.attrib.pop("style", "").split(";")):
        what, value = (part.strip() for part in rule.split(":", 1))
        if what in ("fill", "stroke"):
            if value in _NAMES:
                classes.append(f"{what}-{_NAMES[value]}")
            else:
                element.set(what, value)
        elif what in ("font", "font-size"):
            size = _SIZE.search(value)
            if size:
                element.set("font-size", size[1])
            if "700" in value or "bold" in value:
                element.set("font-weight", "700")
        elif what in _KEPT:
            element.set(what, value)
    if element.tag == "text" and not any(one.startswith("fill-") for one in classes):
        classes.append("fill-ink")
    if classes:
        element.set("class", " ".join(classes))


def _with_own_ids(element: ElementTree.Element, name: str) -> None:
    if "id" in element.attrib:
        element.set("id", f"{name}-{element.get('id')}")
    clip = element.get("clip-path")
    if clip:
        element.set("clip-path", _REFERENCE.sub(f"#{name}-", clip))
