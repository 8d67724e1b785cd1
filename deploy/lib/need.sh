# Sourced by the scripts beside it: collects the Debian packages that are missing, then installs them once.
missing=()

# need COMMAND PACKAGE: COMMAND has to be on the PATH.
need() {
  command -v "$1" >/dev/null 2>&1 || missing+=("$2")
}

# need_file NAME PACKAGE: a library called NAME has to be somewhere under /usr/lib.
need_file() {
  [ -n "$(find /usr/lib -name "$1" -print -quit 2>/dev/null)" ] || missing+=("$2")
}

# need_chinese_font PACKAGE: some font has to have Chinese.
need_chinese_font() {
  [ -n "$(fc-list :lang=zh 2>/dev/null)" ] || missing+=("$1")
}

# need_node VERSION: Node.js has to be as new as that, wherever it came from.
need_node() {
  node -e 'process.exit(parseInt(process.versions.node) < '"$1"' ? 1 : 0)' || {
    echo "Please install Node.js $1 or later; this is $(node --version)." >&2
    exit 1
  }
}

# Installs what is missing as root on Debian; else says what to install and stops.
install_missing() {
  [ "${#missing[@]}" -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "Please install first: ${missing[*]}   (Debian: sudo apt-get install ${missing[*]})" >&2
    exit 1
  fi
  echo "Installing: ${missing[*]}" >&2
  export DEBIAN_FRONTEND=noninteractive
  # A package that brings a service must not start it here.
  local policy=/usr/sbin/policy-rc.d made=
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod +x "$policy"
    made=yes
  fi
  local status=0
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >&2 || status=$?
  [ -z "$made" ] || rm -f "$policy"
  [ "$status" -eq 0 ] || { echo "Could not install: ${missing[*]}" >&2; exit 1; }
  missing=()
}
