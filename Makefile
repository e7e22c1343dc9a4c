# Everything a developer or a machine runs; README.md names `site` and `test`.

CONFIGURATION ?= release
PREFIX ?= /usr/local
MINEMAP = .build/$(CONFIGURATION)/minemap

.PHONY: site test build setup assets install uninstall lint clean

# Builds the site into docs/. `make site MIRROR=DIR` takes the published data from a folder.
site: build
	scripts/assets.sh
	$(MINEMAP) demo --scenes-only build/demonstration
	$(if $(MIRROR),$(MINEMAP) fetch --mirror "$(MIRROR)")
	$(MINEMAP) build
	@echo "The site is in docs/. Open docs/index.html, or run '$(MINEMAP) preview'."

build: setup
	swift build -c $(CONFIGURATION) --product minemap

setup:
	scripts/setup.sh

assets:
	scripts/assets.sh

# Puts the tool, what new projects begin with, and shell completions below PREFIX.
install: build assets
	scripts/install.sh $(MINEMAP) "$(PREFIX)"

uninstall:
	scripts/install.sh --remove "$(PREFIX)"

# Checks, builds once with the tests, and runs them all.
test:
	scripts/test.sh

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

clean:
	rm -rf .build build docs data/outputs
