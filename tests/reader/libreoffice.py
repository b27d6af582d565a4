"""LibreOffice as a witness: the text of documents with every tracked change accepted.

One start makes a profile, and the next reads all of them, through a macro put into it. The text leaves out the fields of a form, so the
PDF is looked through as well.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

SECONDS = 60

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
LIBRARIES = HEAD + """<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>
"""
LIBRARY = HEAD + """<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
  library:passwordprotected="false">
 <library:element library:name="Witness"/>
</library:library>
"""
MODULE = HEAD + """<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Witness" script:language="StarBasic">
Sub Tell(folder As String, count As Integer)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim text(1) As New com.sun.star.beans.PropertyValue
  Dim pdf(0) As New com.sun.star.beans.PropertyValue
  Dim none()
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  text(0).Name = "FilterName"
  text(0).Value = "Text (encoded)"
  text(1).Name = "FilterOptions"
  text(1).Value = "UTF8"
  pdf(0).Name = "FilterName"
  pdf(0).Value = "writer_pdf_Export"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  On Error Resume Next
  For i = 0 To count - 1
    doc = Null
    doc = StarDesktop.loadComponentFromURL(ConvertToURL(folder &amp; "/" &amp; i), "_blank", 0, hidden())
    If Not IsNull(doc) Then
      dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:AcceptAllTrackedChanges", "", 0, none())
      doc.storeToURL(ConvertToURL(folder &amp; "/" &amp; i &amp; ".txt"), text())
      doc.storeToURL(ConvertToURL(folder &amp; "/" &amp; i &amp; ".pdf"), pdf())
      doc.close(True)
    End If
  Next
  StarDesktop.terminate()
End Sub
</script:module>
"""


def write_profile(profile):
    library = profile / "user" / "basic" / "Standard"
    library.mkdir(parents=True, exist_ok=True)
    (library.parent / "script.xlc").write_text(LIBRARIES, encoding="utf-8")
    (library / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    (library / "Witness.xba").write_text(MODULE, encoding="utf-8")


def start(profile, wish):
    """Whether it came to an end: what hangs is ended with all that it started."""
    child = subprocess.Popen(["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--invisible", "--norestore", wish],
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        child.wait(timeout=SECONDS)
        return True
    except subprocess.TimeoutExpired:
        return False
    finally:
        try:
            os.killpg(child.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        child.wait()


def run(folder, count):
    profile = folder / "profile"
    if not start(profile, "--terminate_after_init"):
        return False
    write_profile(profile)
    return start(profile, f'macro:///Standard.Witness.Tell("{folder}",{count})')


def read_one(folder, number):
    text = folder / f"{number}.txt"
    words = text.read_text(encoding="utf-8-sig") if text.exists() else ""
    pdf = folder / f"{number}.pdf"
    if pdf.exists() and shutil.which("pdftotext") is not None:
        drawn = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=False).stdout.decode("utf-8", "replace")
        known = {" ".join(line.split()) for line in words.splitlines()}
        words += "\n" + "\n".join(line for line in drawn.splitlines() if " ".join(line.split()) not in known)
    return words


def read(paths):
    """Path -> its lines, those that are only drawn last; None, aloud, when there is no LibreOffice or it does not answer."""
    if shutil.which("soffice") is None:
        print("LibreOffice is not installed: no third witness", file=sys.stderr)
        return None
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for number, path in enumerate(paths):
            shutil.copy(path, folder / str(number))
        if not run(folder, len(paths)):
            print(f"LibreOffice did not come to an end in {SECONDS} s: no third witness", file=sys.stderr)
            return None
        return {path: read_one(folder, number) for number, path in enumerate(paths)}
