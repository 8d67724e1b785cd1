# Sourced by deploy/demo: the whole loop with the sample report, and what each side of it sees.

heading() {
  printf '\n\033[1m== %s\033[0m\n' "$1"
}

# field NAME: the first string member called NAME of the JSON on standard input.
field() {
  tr -d '\n' | grep -o "\"$1\" *: *\"[^\"]*\"" | head -n 1 | sed 's/.*: *"\(.*\)"/\1/'
}

# What a person who copies the drop's disk finds: key names and the start of what is stored, as bytes.
drop_view() {
  local aof
  (cd "$agency/drop/data" && find . -type f \( -path './attachments/*' -o -name '*.aof' \) -exec ls -ln --time-style=+%F {} + \
    | awk '{print "  " $5 " bytes  " $6 "  " $7}')
  for aof in "$agency"/drop/data/redis/appendonlydir/*.incr.aof "$agency"/drop/data/redis/appendonly/*.incr.aof; do
    [ -f "$aof" ] && head -c 96 "$aof" | od -An -tx1z | head -n 6 | sed 's/^/  /'
  done
  if grep -rqaE '云卡汇|kameng' "$agency/drop/data" "$dir/drop.log"; then
    echo "A word of the report stands in the drop's files." >&2
    exit 1
  fi
  echo "  'kameng' and '云卡汇' from the report: not found in any file of the drop."
}

whole_loop() {
  local receipt id answer samples=$root/deploy/samples
  heading "The reporter seals a report with a screenshot and a recording, and sends it"
  receipt=$("$tipseal" report "${reporter[@]}" --report "$samples/kameng-report.json" \
    --attach "$samples/kameng-screenshot.png" --attach "$samples/kameng-recording.wav")
  echo "  receipt code: $receipt"

  heading "The office has fetched, opened and archived it"
  for _ in $(seq 1 60); do
    id=$("$tipseal" cases --config "$agency/office/office.yaml" --json | field id)
    [ -n "$id" ] && break
    sleep 0.5
  done
  [ -n "$id" ] || { echo "The report did not reach the office." >&2; exit 1; }
  "$tipseal" case show "$id" --config "$agency/office/office.yaml"
  "$tipseal" case attachments "$id" --config "$agency/office/office.yaml" --to "$dir/evidence-$id"
  for file in kameng-screenshot.png kameng-recording.wav; do
    cmp "$samples/$file" "$(find "$dir/evidence-$id" -name "*$file" | head -n 1)"
  done
  echo "  Both attachments are bit for bit what was sent."

  heading "What the drop holds"
  drop_view

  heading "A handler answers"
  "$tipseal" case answer "$id" --config "$agency/office/office.yaml" --status S20 --text "线索已签收,正在核对。请保留原始记录。"

  heading "The reporter comes back with the receipt"
  for _ in $(seq 1 60); do
    answer=$(printf '%s\n' "$receipt" | "$tipseal" follow "${reporter[@]}" --json)
    case $answer in *S20*) break ;; esac
    sleep 0.5
  done
  case $answer in *S20*) ;; *) echo "The answer did not reach the reporter." >&2; exit 1 ;; esac
  printf '%s\n' "$receipt" | "$tipseal" follow "${reporter[@]}"

  heading "Done: sealed, taken, answered"
}
