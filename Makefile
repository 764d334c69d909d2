# What a person types; « make help » lists it. The set-up is in scripts/setup.sh.

PYTHON = .venv/bin/python
OPTIONS =
TESTS =

.PHONY: help kit check test test-quick ua lint bench kills fuzz audit lock clean windows-zip windows human-check

help:
	@echo "make kit     installe ce qu'il faut, puis produit la trousse dans output/"
	@echo "             make kit OPTIONS=\"--start 9:30\" transmet des options à build.py"
	@echo "make check   vérifie les textes, les diapositives et les pages sans rien produire"
	@echo "make test    installe ce qu'il faut, puis lance les tests"
	@echo "             make test TESTS=tests/fit n'en lance qu'une partie"
	@echo "make test-quick  lance les tests d'une minute : chaque règle, chaque sorte de document"
	@echo "make ua      vérifie l'accessibilité (PDF/UA-1) de toutes les éditions, sur les deux papiers"
	@echo "make lint    vérifie le code (ruff, mypy, import-linter)"
	@echo "make bench   mesure les coupures de ligne et la vitesse (voir benchmarks/README.md)"
	@echo "make kills   tue ou fait se croiser 300 commandes, au hasard, et regarde ce qui reste (Linux)"
	@echo "make fuzz    abîme 10 000 fichiers au hasard et lit ce qui est dit; se reprend où il s'est arrêté"
	@echo "make human-check  réunit dans dist/a-verifier/ ce qu'une personne doit ouvrir et regarder"
	@echo "make windows-zip  réunit dans dist/ tout ce qu'il faut à Windows, sans rien installer (Internet requis)"
	@echo "make windows essaie ce zip sous Wine, sans réseau (Debian; root la première fois)"
	@echo "make audit   cherche dans ce que nous livrons une licence interdite ou une faille connue (Internet requis)"
	@echo "make lock    réécrit les versions épinglées d'après pyproject.toml"
	@echo "make clean   efface .venv, .tools et les caches; ne touche jamais à output/"

kit:
	@sh scripts/setup.sh kit
	@$(PYTHON) build.py $(OPTIONS)

check:
	@sh scripts/setup.sh kit
	@$(PYTHON) build.py check --pages $(OPTIONS)

test:
	@sh scripts/setup.sh test
	@$(PYTHON) -m pytest -n auto --dist worksteal $(TESTS)

test-quick:
	@sh scripts/setup.sh test
	@$(PYTHON) -m pytest -n auto --dist worksteal -m quick $(TESTS)

ua:
	@sh scripts/setup.sh test
	@$(PYTHON) scripts/verapdf/matrix.py $(OPTIONS)

lint:
	@sh scripts/setup.sh lint
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy
	@.venv/bin/lint-imports

bench:
	@sh scripts/setup.sh test
	@$(PYTHON) -m benchmarks.line_breaks
	@$(PYTHON) -m benchmarks.deck_conversion
	-@$(PYTHON) -m benchmarks.build

kills:
	@sh scripts/setup.sh test
	@$(PYTHON) -m benchmarks.kills $(OPTIONS)

fuzz:
	@sh scripts/setup.sh test
	@$(PYTHON) -m benchmarks.fuzz $(OPTIONS)

human-check:
	@sh scripts/setup.sh kit
	@$(PYTHON) scripts/human_check/human_check.py

windows-zip:
	@sh scripts/setup.sh test
	@$(PYTHON) scripts/windows/zip.py

windows: windows-zip
	@bash scripts/windows/wine.sh dist/trousse-windows.zip $(OPTIONS)

audit:
	@sh scripts/setup.sh test
	@$(PYTHON) scripts/supply/audit.py

lock:
	@sh scripts/lock.sh

clean:
	rm -rf .venv .tools .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find workshopkit tests benchmarks scripts -name __pycache__ -type d -prune -exec rm -rf {} +
