# Gavel: build, run, test. `make help` lists what there is.
# Needs Swift 6.3 and, for what is missing, Debian's apt-get.

PREFIX  ?= /usr/local
DESTDIR ?=
NOTE    ?=
# Where zsh looks for completions; Debian's packages have a folder of their own.
ZSHDIR  ?= $(PREFIX)/share/zsh/site-functions
# How many compilers run at once, for a machine that has other work: JOBS="-j 1".
JOBS    ?=

SWIFT   ?= swift
# Everything goes into the binary: it starts in half the time and runs where no Swift is installed.
RELEASE := -c release --static-swift-stdlib -Xswiftc -static-executable -Xswiftc -use-ld=lld
GAVEL   := .build/release/gavel
# Manual pages and completions, made from what the program says of itself.
PAGES   := .build/pages
DEB     := .build/deb
SAMPLES := Tests/Samples
SAMPLE  := 2026-06-10-lantern.md
E2E     := Tests/EndToEnd
VENV    := .build-venv
PYTHON  := $(VENV)/bin/python -B

LIBRARIES  := libncursesw5-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libsqlite3-dev
# From tidy on they look at what gavel export makes; the font is that of the kept pictures.
TEST_TOOLS := git strace tmux mandoc groff-base zsh fish tidy chromium fonts-dejavu-core
DEB_TOOLS  := dpkg-dev
TEST_DEB   := debootstrap lintian
PEERS      := nano vim ripgrep

# How long `make fuzz` looks, in all, and at what (nothing: at everything).
FUZZ_SECONDS ?= 60
FUZZ_TARGETS ?=
FUZZ_FLAGS   := -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld \
                -Xswiftc -assert-config -Xswiftc Debug -Xswiftc -enforce-exclusivity=checked

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := build
.PHONY: build pages run install uninstall deb deb-test test lint unit fuzz e2e screens bench clean help
.PHONY: libraries test-tools deb-tools deb-test-tools peers

# $(call need,PACKAGES): installs the Debian packages that dpkg does not have.
# On another system it names them and goes on: they may be there under other names.
define need
missing=""; \
for package in $(1); do \
    dpkg-query -W -f '$${db:Status-Status}\n' "$$package" 2>/dev/null | grep -qx installed || missing+=" $$package"; \
done; \
if [ -n "$$missing" ] && ! command -v apt-get >/dev/null; then \
    echo "gavel: there is no apt-get here to install packages; this needs what Debian calls$$missing" >&2; \
    ! command -v dpkg-query >/dev/null || exit 1; \
elif [ -n "$$missing" ]; then \
    as_root=""; \
    if [ "$$(id -u)" -ne 0 ]; then \
        command -v sudo >/dev/null || { echo "gavel: there is no sudo here; as root: apt-get install$$missing" >&2; exit 1; }; \
        as_root="sudo"; \
    fi; \
    echo "installing$$missing"; \
    $$as_root apt-get update -qq </dev/null || echo "gavel: apt-get update failed; going on with the old lists" >&2; \
    $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing </dev/null; \
fi
endef

build: libraries ## build the program, with the Swift runtime inside
	@$(SWIFT) build $(JOBS) $(RELEASE) --product gavel

run: build ## open a copy of a sample meeting, or NOTE=path itself
	@if [ -n "$${NOTE:-}" ]; then \
	    exec $(GAVEL) "$$NOTE"; \
	fi; \
	folder=$$(mktemp -d "$${TMPDIR:-/tmp}/gavel.XXXXXX"); \
	cp $(SAMPLES)/*.md "$$folder"; \
	status=0; $(GAVEL) "$$folder/$(SAMPLE)" || status=$$?; \
	echo "the note is $$folder/$(SAMPLE)"; \
	exit $$status

pages: build ## write the manual pages and the shells' completions into .build/pages
	@command -v python3 >/dev/null || { $(call need,python3); }
	@rm -rf $(PAGES) && mkdir -p $(PAGES)
	@python3 -B Packaging/manual.py $(GAVEL) $(PAGES)/man
	@for shell in bash zsh fish; do Packaging/completion.sh $(GAVEL) $$shell >$(PAGES)/gavel.$$shell; done

install: pages ## install into DESTDIR and PREFIX (/usr/local): program, manual pages, completions
	@install -D -m 755 $(GAVEL) "$(DESTDIR)$(PREFIX)/bin/gavel"
	@for section in 1 7; do \
	    install -d "$(DESTDIR)$(PREFIX)/share/man/man$$section"; \
	    install -m 644 $(PAGES)/man/*.$$section "$(DESTDIR)$(PREFIX)/share/man/man$$section"; \
	done
	@install -D -m 644 $(PAGES)/gavel.bash "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/gavel"
	@install -D -m 644 $(PAGES)/gavel.zsh "$(DESTDIR)$(ZSHDIR)/_gavel"
	@install -D -m 644 $(PAGES)/gavel.fish "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/gavel.fish"
	@echo "installed into $(DESTDIR)$(PREFIX)"

uninstall: ## remove what make install installed; settings, logs and notes stay
	rm -f "$(DESTDIR)$(PREFIX)/bin/gavel" "$(DESTDIR)$(PREFIX)"/share/man/man1/gavel.1 \
	    "$(DESTDIR)$(PREFIX)"/share/man/man1/gavel-*.1 "$(DESTDIR)$(PREFIX)"/share/man/man7/gavel-*.7 \
	    "$(DESTDIR)$(ZSHDIR)/_gavel" \
	    "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/gavel" \
	    "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/gavel.fish"

deb: build deb-tools ## build a Debian package into .build/deb
	@Packaging/deb.sh $(GAVEL) $(DEB)

deb-test: deb-test-tools deb ## install the package in a fresh Debian, use it, purge it; needs root and a mirror, takes minutes
	@Packaging/deb-test.sh $(DEB)

# One target after the other, so that a failure is the last thing printed.
test: ## everything: lint, unit and screen tests, fuzzing, release build, end-to-end tests
	@for target in lint unit fuzz build e2e; do \
	    echo "== make $$target"; \
	    $(MAKE) --no-print-directory $$target || { echo "== make test: FAILED in $$target"; exit 1; }; \
	done; \
	echo "== make test: all passed"

lint: ## check the form of the Swift sources
	@$(SWIFT) format lint --strict -r --configuration .swift-format Sources Tests Package.swift

# Only what needs no library, with libFuzzer, the address sanitizer and every check that a release leaves out.
fuzz: ## look for input that breaks the readers of notes, logs and keys, or the screen; FUZZ_SECONDS=60
	@GAVEL_FUZZ=1 $(SWIFT) build $(JOBS) -c release --scratch-path .build-fuzz --product fuzz $(FUZZ_FLAGS)
	@Tests/Fuzz/fuzz.sh .build-fuzz/release/fuzz "$(FUZZ_SECONDS)" $(FUZZ_TARGETS)

unit: libraries ## unit and screen tests
	@$(SWIFT) build $(JOBS) --build-tests
	@$(SWIFT) test $(JOBS) --skip-build --disable-xctest

e2e: $(VENV)/stamp build test-tools ## the program on a pseudo-terminal; ARGS="-k name" chooses tests
	@cd $(E2E) && ../../$(PYTHON) -m pytest -q $(ARGS) </dev/null

screens: export GAVEL_UPDATE_SCREENS = 1
screens: $(VENV)/stamp build ## write the golden screens anew; look at the difference before you commit it
	@$(SWIFT) test $(JOBS) --disable-xctest
	@cd $(E2E) && ../../$(PYTHON) -m pytest -q </dev/null
	@git --no-pager diff --stat -- Tests || true

bench: $(VENV)/stamp build peers ## measure beside nano and vim; ARGS=--quick for a short run
	@$(PYTHON) Tests/Bench/bench.py --gavel $(GAVEL) $(ARGS)
	@$(PYTHON) Tests/Bench/search_bench.py --gavel $(GAVEL) $(ARGS)

# Made again when the list of packages changes. Debian's python3 may come without venv or pip.
$(VENV)/stamp: $(E2E)/requirements.txt
	@command -v python3 >/dev/null || { $(call need,python3 python3-venv); }
	@rm -rf $(VENV)
	@python3 -m venv $(VENV) >/dev/null 2>&1 || { $(call need,python3-venv); rm -rf $(VENV); /usr/bin/python3 -m venv $(VENV); }
	@$(PYTHON) -m pip install -q --disable-pip-version-check --no-deps -r $< </dev/null
	@touch $@

libraries:
	@$(call need,$(LIBRARIES))

deb-tools:
	@$(call need,$(DEB_TOOLS))

deb-test-tools:
	@$(call need,$(TEST_DEB))

test-tools:
	@$(call need,$(TEST_TOOLS))

peers:
	@$(call need,$(PEERS))

clean: ## remove everything that was built
	rm -rf .build .build-fuzz $(VENV)
	find Tests -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## this list
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/make \1|\2/p' $(MAKEFILE_LIST) | column -t -s '|' 2>/dev/null \
	    || sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/make \1  \2/p' $(MAKEFILE_LIST)
