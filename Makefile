# The front door: `make` or `make help` lists what can be done, and each target shows the command that it runs.
DATE ?= 2024-12-31

.DEFAULT_GOAL := help
.PHONY: help verify slow test format build night check bench peers sizes packs pictures clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2; getline; sub(/^\t@?/, ""); printf "  %15s %s\n", "", $$0 }' $(MAKEFILE_LIST)

verify: ## build, formatting and all tests but the slow ones: what must be green before a commit
	mvn verify

slow: ## all tests, those that kill processes and servers included
	mvn verify -Pslow

test: ## one class of tests: make test TEST=BatchStatesTest
	mvn -q test -Dtest=$(TEST) -Dsurefire.failIfNoSpecifiedTests=false

format: ## put the formatting right
	mvn -q spotless:apply

build: ## the program only
	mvn -q -Dmaven.test.skip=true -Dspotless.check.skip=true package

night: ## a night of the sample city: make night DATE=2024-12-30
	scripts/heshi run nightly --date $(DATE)

check: ## check the definitions in jobs/
	scripts/heshi check

bench: ## measure a night of a million persons
	scripts/bench

peers: ## the same beside a script for DuckDB
	scripts/bench --peers

sizes: ## the same at four sizes
	scripts/bench --sizes

packs: ## measure 20,000 exceptions that go out in packs and come back
	scripts/bench-packs

pictures: ## draw the page, every sheet and every document of the sample city
	scripts/pictures

clean: ## remove what was built; data/ and reports/ stay
	mvn -q clean
