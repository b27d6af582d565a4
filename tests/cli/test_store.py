"""The store: missing, foreign, newer, read-only, damaged; backups; and two programs at once."""

import concurrent.futures
import os
import pwd
import sqlite3
import unittest

import cli


class Stores(cli.Case):
    # Rule: a missing store is a clear error, and nothing is made in passing.
    def test_missing_store(self):
        for arguments in (["list"], ["show", "1"], ["verify"], ["search", "ord"], ["backup", "kopia.beakta"]):
            with self.subTest(command=arguments[0]):
                self.refuse(*arguments, saying=["no case store", str(self.store)])
        self.assertFalse(self.store.exists())

    def test_lists_are_shown_without_a_store(self):
        self.assertIn("gavleborg", self.do("checklists").out)
        self.assertFalse(self.store.exists())

    def test_store_is_private(self):
        self.make_case()
        self.assertEqual(self.store.stat().st_mode & 0o777, 0o600)

    def test_foreign_file_is_left_alone(self):
        self.store.write_text("Detta är inget ärendelager.\n" * 50, encoding="utf-8")
        before = self.store.read_bytes()
        self.refuse("list", saying="no case store of Beakta")
        self.refuse("import", self.write("a.txt", cli.APPLICATION), saying="no case store of Beakta")
        self.assertEqual(self.store.read_bytes(), before)

    # Rule: a store written by a newer Beakta is refused, untouched.
    def test_newer_store_is_left_alone(self):
        self.make_case()
        with sqlite3.connect(self.store) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("PRAGMA user_version = 9999")
        connection.close()
        before = self.store.read_bytes()
        self.refuse("list", saying="newer Beakta")
        self.refuse("import", self.write("b.txt", cli.APPLICATION), saying="newer Beakta")
        self.assertEqual(self.store.read_bytes(), before)

    @unittest.skipUnless(os.geteuid() == 0, "only root can become another user")
    def test_read_only_store(self):
        number = self.make_case()
        self.folder.chmod(0o755)
        for path in self.folder.glob("cases.beakta*"):
            path.chmod(0o444)
        nobody = pwd.getpwnam("nobody").pw_uid
        self.refuse("comment", number, "Hej", saying="may not be written", user=nobody)
        self.assertEqual(self.do_json("show", number)["comments"], [])

    def test_a_flipped_byte_is_found(self):
        self.make_case()
        self.do("verify")
        with sqlite3.connect(self.store) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        contents = bytearray(self.store.read_bytes())
        at = contents.rindex("yrkessvenska".encode())
        contents[at] ^= 1
        self.store.write_bytes(contents)
        self.assertEqual(self.run_program("verify").status, 1)

    # Rule: the head of the journal can be printed and compared: what is cut off after it was printed is found.
    def test_printed_head(self):
        number = self.make_case()
        copy = self.folder / "kopia.beakta"
        self.do("backup", copy)
        self.do("comment", number, "Efter kopian.")
        verified = self.do_json("verify")
        head = verified["head"]
        self.assertEqual(self.do_json("verify", "--head", head)["printed"], verified["entries"])
        self.assertIn(f"change {verified['entries']}:", self.do("verify", "--head", f" {head[:32].upper()} {head[32:]}").out)
        self.do("comment", number, "Senare.")
        self.assertEqual(self.do_json("verify", "--head", head)["printed"], verified["entries"])
        self.do("--store", copy, "verify")
        self.refuse("--store", copy, "verify", "--head", head, saying="no change in it has the head")
        self.refuse("verify", "--head", head[:-1], saying="no change in it has the head")
        self.refuse("verify", "--head", head, "--annex", copy, number, status=2, saying="verify alone")

    def test_backup_opens_as_a_store(self):
        number = self.make_case()
        copy = self.folder / "kopia.beakta"
        self.do("backup", copy)
        self.do("comment", number, "Efter kopian.")
        self.assertEqual(self.do_json("--store", copy, "show", number)["comments"], [])
        self.do("--store", copy, "verify")

    # Rule: two programs on the same store lose nothing.
    def test_two_programs_at_once(self):
        path = self.write("a.txt", cli.APPLICATION)
        number = self.make_case()
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            numbers = list(pool.map(lambda _: self.do("import", path).out.strip(), range(12)))
            list(pool.map(lambda text: self.do("comment", number, text), [f"Kommentar {i}" for i in range(12)]))
        self.assertEqual(len(set(numbers)), 12)
        self.assertEqual(len(self.do_json("show", number)["comments"]), 12)
        self.assertEqual(self.do_json("verify")["cases"], 13)


if __name__ == "__main__":
    cli.main()
