#!/usr/bin/env bash
# Searches for inputs that break a target: what was found once, then the seeds, then new ones, SECONDS in all.
#
#   Tests/Fuzz/fuzz.sh PROGRAM SECONDS [TARGET...]
#
# What it learned stays in .build-fuzz/corpus, so a longer search goes on where the last one stopped.
set -euo pipefail
cd "$(dirname "$0")/../.."

program=$1 seconds=$2
shift 2
targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <("$program" --list)
each=$((seconds / ${#targets[@]}))
[ "$each" -gt 0 ] || each=1

work=.build-fuzz
mkdir -p "$work/corpus" "$work/found"
"$program" --seed "$work/seeds"
notes=()
for folder in Tests/Samples Tests/RuntimeTests/Sessions ../shared/corpus; do
    [ ! -d "$folder" ] || notes+=("$folder")
done
# The runtime's own report of a crash would hang under libFuzzer's.
export SWIFT_BACKTRACE=enable=no

for target in "${targets[@]}"; do
    findings=Tests/Fuzz/Findings/$target
    log=$work/$target.log
    mkdir -p "$work/corpus/$target"
    seeds=("$work/seeds/$target")
    dictionary=Tests/Fuzz/words.dict
    case $target in
        note | text) seeds+=("${notes[@]}") ;;
        log) dictionary=Tests/Fuzz/log.dict ;;
    esac
    old=()
    for file in "$findings"/*; do
        [ ! -f "$file" ] || old+=("$file")
    done
    status=0
    # shellcheck disable=SC2068
    if [ ${#old[@]} -gt 0 ]; then
        timeout -k 5 120 "$program" "$target" -timeout=10 ${old[@]} >"$log" 2>&1 || status=$?
    fi
    if [ "$status" -eq 0 ]; then
        timeout -k 5 $((each + 120)) "$program" "$target" -max_total_time="$each" -timeout=10 -rss_limit_mb=3000 \
            -use_value_profile=1 -dict="$dictionary" -artifact_prefix="$work/found/$target-" \
            "$work/corpus/$target" "${seeds[@]}" >"$log" 2>&1 || status=$?
    fi
    if [ "$status" -eq 0 ]; then
        echo "$target: $(grep -E '^Done ' "$log" | tail -1 | sed 's/^Done/no finding in/')"
        continue
    fi
    grep -vE '^#[0-9]+|^INFO|^Dictionary|^ParseDictionary' "$log" | cut -c1-400 | head -80
    input=$(grep -oE 'Test unit written to .*' "$log" | tail -1 | sed 's/.*written to //')
    [ -n "$input" ] || input=$(grep -oE '^Running: .*' "$log" | tail -1 | sed 's/^Running: //')
    echo
    echo "fuzz: '$target' is broken by $input; the whole log is $log"
    echo "  see it again:  SWIFT_BACKTRACE=enable=no $program $target $input"
    echo "  make it small: SWIFT_BACKTRACE=enable=no $program $target -minimize_crash=1 -max_total_time=30 $input"
    echo "  then put the small file into $findings/ under a name that says what broke, and mend the code;"
    echo "  make unit and make fuzz replay it from then on."
    exit 1
done
