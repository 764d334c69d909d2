#!/usr/bin/env bash
# The zip for Windows tried under Wine, the nearest to Windows that Debian can run.
# Usage: bash scripts/windows/wine.sh ZIP [--smoke] [FOLDER]   (root, once, to install Wine; then anybody)
# --smoke does the first things only, in less than five minutes: build a deck and a PDF, build again, mistype.
# Unpacks the zip in a folder with accents and a space, with the network off, and does what a
# person does: build, build again, keep a document open, edit by hand, look at the preview, save
# with the line ends of Windows, mistype in another code page. Stops at the first thing that is wrong.
set -euo pipefail
zip=$(realpath "$1")
shift
smoke=
[ "${1:-}" != --smoke ] || { smoke=1; shift; }
work=${1:-$(mktemp -d)}
mkdir -p "$work"
export WINEPREFIX=$work/wine WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=;winebrowser.exe=" LC_ALL=C.UTF-8
home="$WINEPREFIX/drive_c/users/Poste été/Documents"
system=$WINEPREFIX/drive_c/windows/system32

fail() { echo "wine.sh: $*" >&2; exit 1; }
say() { echo "== $*"; }

command -v wine >/dev/null && command -v x86_64-w64-mingw32-dlltool >/dev/null || {
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        wine wine64 binutils-mingw-w64-x86-64 >/dev/null
}
wineboot -i >/dev/null 2>&1 || true
if [ ! -e "$system/bcryptprimitives.dll" ]; then # Wine 8 lacks it; Windows 10 and 11 have it
    printf 'LIBRARY bcryptprimitives.dll\nEXPORTS\n  ProcessPrng = advapi32.SystemFunction036\n' >"$work/b.def"
    (cd "$work" && x86_64-w64-mingw32-dlltool -d b.def -e b.exp &&
        x86_64-w64-mingw32-ld --shared b.exp -o "$system/bcryptprimitives.dll")
fi
mkdir -p "$home"
python3 -m zipfile -e "$zip" "$home"
cd "$home/Trousse"
rm -f python/_wmi.pyd # Wine 8 stops there; Windows has what it asks for

offline() { if unshare -rn true 2>/dev/null; then unshare -rn "$@"; else "$@"; fi; }
told() { # COMMAND… : runs it; its output in $work/told, its exit code in $code
    set +e
    # A pipe: Wine 8 gives Python no file for its output. Nobody waits for its end, which the
    # desktop that Wine starts beside the command keeps open.
    "$@" </dev/null > >(exec cat >"$work/told") 2>&1
    code=$?
    set -e
    sleep 1
}
kit() { # ARGS… : what the .bat does, its output without carriage returns in $work/told.txt
    told offline wine 'python\python.exe' -X utf8 -m workshopkit "$@"
    tr -d '\r' <"$work/told" >"$work/told.txt"
}

say "the first double click copies the texts"
[ -e content/kit.yaml ] || cp -r python/Lib/site-packages/workshopkit/brought/content content
kit doctor
grep -q "pango" "$work/told.txt" || fail "doctor does not say which Pango is used: $(cat "$work/told.txt")"

say "decks and PDFs of the conference"
began=$(date +%s)
kit --session conference-60 --only deck,run-sheet
[ "$code" = 0 ] || fail "build: $code $(cat "$work/told.txt")"
echo "   $(($(date +%s) - began)) s"
for file in conference-60/diaporama.pptx conference-60/plan-animation.pdf; do
    [ -s "output/fr-CA/$file" ] || fail "missing: $file"
done
grep -qi "fontconfig" "$work/told.txt" && fail "Fontconfig speaks to the person: $(cat "$work/told.txt")"

say "nothing changed, nothing made"
kit --session conference-60 --only deck,run-sheet
grep -q "^0 document" "$work/told.txt" || fail "unchanged: $(cat "$work/told.txt")"

if [ -z "$smoke" ]; then
say "a deck edited by hand is kept"
deck=output/fr-CA/conference-60/diaporama.pptx
printf 'retouche' >>"$deck"
before=$(sha256sum <"$deck")
kit --session conference-60 --only deck --start 10:40
[ "$before" = "$(sha256sum <"$deck")" ] || fail "the edit is lost"
[ -s "${deck%.pptx}.nouveau.pptx" ] || fail "no new deck beside: $(cat "$work/told.txt")"

say "the whole kit, in two processes"
began=$(date +%s)
kit --jobs 2
[ "$code" = 0 ] || fail "two processes: $code $(cat "$work/told.txt")"
echo "   $(($(date +%s) - began)) s"
[ "$(find output -name '*.pdf' | wc -l)" -gt 45 ] || fail "documents are missing"

say "a document that is open elsewhere"
cat >"$work/hold.py" <<'PY'
import ctypes, sys, time
from ctypes import wintypes
create = ctypes.windll.kernel32.CreateFileW
create.restype = wintypes.HANDLE
held = create(sys.argv[1], 0x80000000, 1, None, 3, 0, None)
print("held" if held not in (None, wintypes.HANDLE(-1).value) else "not held", flush=True)
time.sleep(3600)
PY
wine 'python\python.exe' "$(winepath -w "$work/hold.py")" 'output\fr-CA\conference-60\plan-animation.pdf' </dev/null 2>/dev/null | cat >"$work/held" &
holder=$!
for _ in $(seq 60); do grep -q held "$work/held" 2>/dev/null && break; sleep 1; done
kit --session conference-60 --only run-sheet,timer --start 11:10
kill "$holder" 2>/dev/null || true
wineserver -k || true
[ "$code" = 0 ] || fail "open elsewhere: $code $(cat "$work/told.txt")"
grep -q "est ouvert dans un autre logiciel" "$work/told.txt" || fail "not told: $(cat "$work/told.txt")"
[ -s output/fr-CA/conference-60/plan-animation.nouveau.pdf ] || fail "no new plan beside"
[ -z "$(find . -name '*.part')" ] || fail "something half-written is left"

say "the preview answers"
cat >"$work/look.py" <<'PY'
import subprocess, sys, urllib.request
started = [sys.executable, "-X", "utf8", "-m", "workshopkit", "preview", "--no-browser", "--port", "0"]
preview = subprocess.Popen(started, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)
address = preview.stdout.readline().split()[-1].decode()
print(urllib.request.urlopen(address, timeout=600).status, flush=True)
preview.kill()
PY
wine 'python\python.exe' "$(winepath -w "$work/look.py")" </dev/null 2>&1 | cat >"$work/told" &
for _ in $(seq 600); do grep -q "^[0-9]" "$work/told" && break; sleep 1; done
wineserver -k || true # its workers too
grep -q "^200" "$work/told" || fail "preview: $(cat "$work/told")"

say "the line ends of Windows change nothing"
sed -i 's/$/\r/' content/scenarios.yaml content/kit.yaml
kit check --session conference-60
[ "$code" = 0 ] || fail "line ends: $code $(cat "$work/told.txt")"
sed -i 's/\r$//' content/kit.yaml
fi

say "a slip is told at its line"
sed -i 's/^title:.*/title: Un titre : deux points/' content/kit.yaml
kit check
[ "$code" = 1 ] && grep -q '^content/kit.yaml:' "$work/told.txt" || fail "slip: $code $(cat "$work/told.txt")"

[ -z "$smoke" ] || { echo "all well"; exit 0; }

say "the double click itself: a slip, then the first time, again, and out of the zip"
clicked() { # CODE WORDS [OPTIONS…] : the .bat ends so, and says so
    expected=$1 words=$2
    shift 2
    told wine cmd /c "Construire la trousse.bat" "$@"
    [ "$code" = "$expected" ] && grep -aq "$words" "$work/told" || fail "double click: $code $(cat "$work/told")"
}
clicked 1 "Un texte est" --only run-sheet
mv content ../content.faute
rm -rf output
clicked 0 "^2 document" --session conference-60 --only run-sheet
[ -s content/kit.yaml ] || fail "the double click copies no texts"
clicked 0 "^0 document" --session conference-60 --only run-sheet
mkdir ../seul
cp "Construire la trousse.bat" ../seul
(cd ../seul && clicked 3 "Le reste de la trousse est introuvable")
rm -rf content
mv ../content.faute content

say "and in the code pages of a French Windows"
for page in 850 1252; do
    told wine cmd /c "chcp $page >nul & python\\python.exe -m workshopkit check"
    iconv -f cp1252 -t utf-8 "$work/told" | grep -q "problème(s) à corriger" || fail "code page $page: $(cat "$work/told")"
done

say "a name that Windows keeps"
sed -i 's/^title:.*/title: Un titre/' content/kit.yaml
kit new worksheet con
[ "$code" = 2 ] && grep -q "Windows garde pour lui" "$work/told.txt" || fail "con: $(cat "$work/told.txt")"
echo "all well"
