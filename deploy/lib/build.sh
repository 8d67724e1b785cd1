# Sourced by the scripts beside it; needs $root.

# Builds Tipseal without its tests. What the build has to say is shown only if it fails.
build_tipseal() {
  local log
  log=$(mktemp "${TMPDIR:-/tmp}/tipseal-build.XXXXXX")
  echo "Building Tipseal (a few minutes the first time) …" >&2
  if ! (cd "$root" && mvn -q -B -ntp -DskipTests package) > "$log" 2>&1; then
    tail -n 60 "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}
