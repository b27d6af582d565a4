"""The icons: well-formed, of the right size, and made of nothing but shapes of our own."""

import unittest
import xml.etree.ElementTree as ElementTree

import check

ICONS = check.SOURCE / "data/icons/hicolor"
SVG = "{http://www.w3.org/2000/svg}"


class Icons(unittest.TestCase):
    def assert_icon(self, path, size):
        root = ElementTree.parse(ICONS / path).getroot()
        self.assertEqual(root.tag, SVG + "svg")
        self.assertEqual((root.get("width"), root.get("height")), (str(size), str(size)))
        self.assertEqual(root.get("viewBox"), f"0 0 {size} {size}")
        return root

    def test_scalable_follows_the_grid(self):
        self.assert_icon("scalable/apps/se.beakta.Beakta.svg", 128)

    # GTK recolours fills only: a stroke would keep its own colour on a dark window.
    def test_symbolic_is_filled_in_one_colour(self):
        root = self.assert_icon("symbolic/apps/se.beakta.Beakta-symbolic.svg", 16)
        colours = {element.get("fill") for element in root.iter() if element.get("fill")}
        self.assertEqual(colours, {"#2e3436"})
        self.assertFalse([element for element in root.iter() if element.get("stroke")])

    def test_every_icon_is_self_contained(self):
        for path in check.tracked("data/icons", suffixes=(".svg",)):
            with self.subTest(icon=path.name):
                root = ElementTree.parse(path).getroot()
                tags = {element.tag for element in root.iter()}
                self.assertFalse(tags & {SVG + "image", SVG + "script", SVG + "foreignObject", SVG + "text"})
                self.assertFalse([a for e in root.iter() for a in e.attrib if a.endswith("href")])


if __name__ == "__main__":
    check.main()
