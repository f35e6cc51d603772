# What there is to do here. The first two are all that a newcomer needs: make run, make test.
.PHONY: run test lint release dist bench sanitize fuzz soak standard registers setup clean

BUILD := build
SWIFT ?= swift
STATIC := -c release --product qingdan -Xswiftc -static-executable -Xswiftc -use-ld=lld \
  -Xlinker --gc-sections -Xlinker --icf=safe -Xlinker -T -Xlinker $(CURDIR)/.ci/static.ld

# Checks the lists of XX市 and makes their pages.
run: release
	$(BUILD)/qingdan validate --library Lists
	$(BUILD)/qingdan export html --library Lists --to $(BUILD)/site
	@echo
	@echo "网页在 $(BUILD)/site/index.html，用浏览器打开。  The pages: $(BUILD)/site/index.html"

# All tests. QINGDAN_CASES=N runs N generated cases instead of a few.
test: setup
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest --parallel

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Plugins Tests Examples

# The static program, stripped, with its size and the time of its start.
release: setup
	$(SWIFT) package resolve
	QINGDAN_COMMIT=$$(.ci/commit) QINGDAN_LIBRARIES=$$(.ci/libraries) $(SWIFT) build $(STATIC)
	mkdir -p $(BUILD)
	strip -o $(BUILD)/qingdan.new "$$($(SWIFT) build $(STATIC) --show-bin-path)/qingdan"
	mv $(BUILD)/qingdan.new $(BUILD)/qingdan
	@sh .ci/figures $(BUILD)/qingdan

# One archive for places without a network: program, base, pages, recipes, checksums, bill of materials.
dist: release
	.ci/dist $(BUILD)/qingdan $(BUILD)

# How fast, against what: see Docs/Performance.md. SIZE=S|M|L
bench: release
	python3 Tests/Benchmarks/bench.py $(if $(SIZE),--size $(SIZE)) $(BENCH)

# The tests again under the address and the thread sanitizer. Leaks are not looked for: what Swift makes once and
# keeps to the end counts as one where a process ends on another thread than its first.
sanitize: setup
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --disable-xctest --sanitize=address --scratch-path .build-asan
	TSAN_OPTIONS=suppressions=$(CURDIR)/.ci/thread-sanitizer \
	  $(SWIFT) test --disable-xctest --sanitize=thread --scratch-path .build-tsan

# Made-up texts for the reader and the edits, under the address sanitizer. SECONDS=N
fuzz: setup
	.ci/fuzz $(or $(SECONDS),60)

# Many generated cases, in a release build.
soak: setup
	QINGDAN_CASES=$${QINGDAN_CASES:-100000} $(SWIFT) test --disable-xctest -c release -Xswiftc -enable-testing \
	  --scratch-path .build-soak --filter 'Generated|Property|Edit'

# The system packages that the build needs; says what to install where it may not do so itself.
setup:
	@sh .ci/setup

# The list of the files below Lists/standard that the program carries.
standard:
	Tests/Data/make-standard-list.sh

# The registers of reference data; needs ../shared/field.
registers:
	Tests/Data/make-registers.py

clean:
	rm -rf .build .build-* $(BUILD)
