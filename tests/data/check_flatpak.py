"""The Flatpak manifests: they parse, and ask for no more than they may."""

import json
import tempfile
import unittest

import check

PRIVATE = {"--socket=wayland", "--socket=fallback-x11", "--share=ipc", "--device=dri"}


class Flatpak(unittest.TestCase):
    def manifest(self, name):
        # It leaves a folder of its own where it stands.
        with tempfile.TemporaryDirectory() as folder:
            result = check.run("flatpak-builder", "--show-manifest", check.SOURCE / "flatpak" / name, cwd=folder)
        # An unknown property is only a warning, and leaves the status at 0.
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        return json.loads(result.stdout)

    # Rule: portals only, no filesystem permission, network only for the PostgreSQL variant.
    def test_default_has_no_network_and_no_files(self):
        manifest = self.manifest("se.beakta.Beakta.yml")
        self.assertEqual(set(manifest["finish-args"]), PRIVATE)

    def test_postgresql_variant_adds_the_network_only(self):
        manifest = self.manifest("se.beakta.Beakta.postgresql.yml")
        self.assertEqual(set(manifest["finish-args"]), PRIVATE | {"--share=network"})
        self.assertIn("libpq", [module["name"] for module in manifest["modules"]])

    def test_every_download_is_pinned(self):
        for name in ("se.beakta.Beakta.yml", "se.beakta.Beakta.postgresql.yml"):
            for module in self.manifest(name)["modules"]:
                for source in module["sources"]:
                    with self.subTest(manifest=name, module=module["name"]):
                        self.assertTrue(source["type"] == "dir" or len(source["sha256"]) == 64)


if __name__ == "__main__":
    check.main()
