# What build-aux/run and build-aux/test share: install what is missing, and build. Sourced by both.
#
# Nothing but Debian's own packages is installed system-wide; Beakta itself goes into build/ beside its sources.
# When everything is there already, neither the network nor more rights than the user's own are needed.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
BUILD=$ROOT/build
INSTALLED=$BUILD/installed

BUILD_PACKAGES=(
  gcc libc6-dev meson ninja-build pkg-config gettext desktop-file-utils libxml2-utils appstream
  libglib2.0-dev libglib2.0-dev-bin libgtk-4-dev libgtk-4-bin libadwaita-1-dev libjson-glib-dev libxml2-dev
  libsqlite3-dev nettle-dev libarchive-dev libpoppler-glib-dev libtiff-dev libjpeg-dev libpng-dev libseccomp-dev libqpdf-dev libxlsxwriter-dev libpango1.0-dev libcairo2-dev
  libharfbuzz-dev librsvg2-dev libtesseract-dev libenchant-2-dev
)
RUN_PACKAGES=(
  librsvg2-common adwaita-icon-theme fonts-cantarell fonts-noto-core shared-mime-info poppler-data
  tesseract-ocr-swe libenchant-2-2 hunspell-sv
)

say () { printf '%s\n' "$*" >&2; }
fail () { say "$*"; exit 1; }

as_root ()
{
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "Packages are missing, and only root can install them. Run this as root, or install sudo. Missing: ${missing[*]}"
  fi
}

# need PACKAGE...: installs those that are not there.
need ()
{
  local installed name
  missing=()
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p')
  for name in "$@"; do
    grep -qxF "$name" <<<"$installed" || missing+=("$name")
  done
  [ ${#missing[@]} = 0 ] && return 0

  say "Installing ${#missing[@]} packages: ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq </dev/null >&2 \
    || say "The package lists could not be refreshed; trying with those that are here."
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "${missing[@]}" </dev/null >&2 \
    || fail "Not all packages could be installed. Check the network and Debian's package sources, then run this again."
}

# configure FOLDER OPTION...: makes a build folder, or brings an existing one up to date. A broken one is made anew.
configure ()
{
  local folder=$1 log
  shift
  log=$(mktemp)
  if [ -f "$folder/build.ninja" ] && meson configure "$folder" "$@" >"$log" 2>&1; then
    rm -f "$log"
    return 0
  fi
  rm -rf "$folder"
  if ! meson setup "$folder" "$ROOT" "$@" >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    fail "Beakta could not be prepared for building; the lines above say why."
  fi
  rm -f "$log"
}

# build FOLDER: compiles, quiet unless something is wrong.
build ()
{
  local log=$1/build.log
  ninja -C "$1" >"$log" 2>&1 </dev/null && return 0
  grep -E -A12 'FAILED|error:|warning:' "$log" | head -60 >&2 || tail -30 "$log" >&2
  fail "Beakta could not be built; the whole story is in $log"
}

# What the programs get in their environment beside the user's own; filled by provide_swedish.
locale_environment=()

# Makes the Swedish locale in the build folder when the user asks for Swedish and the system does not have it.
provide_swedish ()
{
  local asked=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} here=$BUILD/locale
  case $asked in sv*) ;; *) return 0 ;; esac
  locale -a 2>/dev/null | grep -qi '^sv_SE\.utf-\?8$' && return 0
  if [ ! -d "$here/sv_SE.utf8" ]; then
    need locales
    mkdir -p "$here"
    localedef -i sv_SE -f UTF-8 "$here/sv_SE.utf8" >/dev/null 2>&1 || true
  fi
  [ -d "$here/sv_SE.utf8" ] || { say "The Swedish locale could not be made; Beakta starts in English."; return 0; }
  locale_environment=(LOCPATH="$here" LANG=sv_SE.UTF-8 ${LC_ALL:+LC_ALL=sv_SE.UTF-8} ${LC_MESSAGES:+LC_MESSAGES=sv_SE.UTF-8})
}
