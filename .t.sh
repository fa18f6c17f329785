cd /work/main/Tests/EndToEnd && GAVEL=${GAVEL:-/work/main/.build/debug/gavel} timeout 580 ../../.build-venv/bin/python -B -m pytest -q "$@" </dev/null 2>&1 | tail -${T:-60}
