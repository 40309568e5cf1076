# `make site` and `make test` are all a fresh machine needs; `make help` lists the rest.

SHELL := /bin/bash
SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
SECONDS ?= 600
SEQUENCES ?= 1000
REPORTS ?= 1000
ROUNDS ?= 3
SITE ?= Content
OUTPUT ?= Public
export SWIFT

# One set of options for every debug build: SwiftPM starts anew whenever they change.
STRICT := -Xswiftc -warnings-as-errors -Xcc -Werror
RELEASE := -c release --static-swift-stdlib
SUNDIAL := .build/release/sundial
SOURCES := Sources Tests Package.swift
# Chromium and the checkers are fetched here, so that `make site` never waits for them.
define BROWSER
@.ci/setup --browser
.ci/test --skip-build $(STRICT) --filter BrowserTests
endef

.DEFAULT_GOAL := help
.PHONY: site test browser gallery check lint build architecture fuzz stress bench install uninstall clean help setup release

help: ## 列出全部目标 / list every target
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

setup: ## 安装缺少的 Debian 软件包 / install the Debian packages that are missing
	@.ci/setup

site: release ## 编译 sundial，并由 Content 生成网站到 Public / build sundial and the site of Content in Public
	$(SUNDIAL) build --source $(SITE) --output $(OUTPUT)

test: lint build ## 运行持续集成所做的一切 / run everything continuous integration runs
	.ci/test --skip-build $(STRICT) --skip BrowserTests
	.ci/smoke .build/debug/sundial
	.ci/trouble .build/debug/sundial
	.ci/kill-loop .build/debug/sundial 30
	$(BROWSER)

browser: build ## 只在 Chromium 中检查网页 / check the pages in Chromium only
	$(BROWSER)

gallery: build ## 每种图表的每种状态，写入 .build/gallery / every chart in every state, in .build/gallery
	.ci/test --skip-build $(STRICT) --filter Gallery
	@echo "$(CURDIR)/.build/gallery/index.html"

check: lint build architecture ## 快速检查：格式、编译、结构 / quick checks: format, build, architecture

lint: setup ## 检查代码格式 / check the format of the code
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

build: setup ## 编译程序和测试，警告即错误 / build program and tests, warnings are errors
	$(SWIFT) build --build-tests $(STRICT)

architecture: build ## 只运行结构测试 / run the architecture tests only
	.ci/test --skip-build $(STRICT) --filter Architecture

release: setup ## 编译发布版 / build the release binary
	$(SWIFT) build $(RELEASE) --product sundial

bench: release ## 测量 REPORTS 份虚构报告的生成速度 / measure builds of REPORTS invented reports, ROUNDS times
	$(SWIFT) build $(RELEASE) --product InventCorpus
	.ci/bench $(REPORTS) $(ROUNDS)

fuzz: setup ## 模糊测试 SECONDS 秒 / fuzz the reader for SECONDS seconds
	.ci/fuzz $(SECONDS)

stress: release build ## 随机改动 SEQUENCES 轮后比对重建，再在随机时刻中断生成 SECONDS 秒 / rebuild after SEQUENCES random changes, then end builds at random moments for SECONDS seconds
	SUNDIAL_PROGRAM=$(CURDIR)/$(SUNDIAL) SUNDIAL_SEQUENCES=$(SEQUENCES) \
	  .ci/test --skip-build $(STRICT) --filter EnduranceTests
	.ci/kill-loop $(SUNDIAL) $(SECONDS)

install: release ## 安装到 PREFIX：程序、手册页、补全 / install program, manual and completions under PREFIX
	.ci/install $(SUNDIAL) "$(DESTDIR)$(PREFIX)"

uninstall: ## 卸载 / remove what install put there
	.ci/install --remove "$(DESTDIR)$(PREFIX)"

clean: ## 删除编译产物 / remove what was built
	rm -rf .build
	find Public -mindepth 1 ! -name .gitkeep -delete
