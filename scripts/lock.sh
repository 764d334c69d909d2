#!/bin/sh
# Writes requirements.lock and requirements-dev.lock from pyproject.toml: exact versions with
# hashes for every platform, and no download address.
# Usage: sh scripts/lock.sh [--upgrade]    (needs uv on the PATH or in .venv; keeps the versions
# that still satisfy pyproject.toml, unless --upgrade is given)
set -eu
cd "$(dirname "$0")/.."

uv=$(command -v uv || true)
[ -n "$uv" ] || uv=.venv/bin/uv
[ -x "$uv" ] || { echo "lock.sh: uv is missing; type: .venv/bin/python -m pip install uv" >&2; exit 3; }

compile() { # LOCK ARGUMENTS…
    lock=$1
    shift
    "$uv" pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --quiet \
        --no-header --no-emit-index-url --no-emit-find-links --output-file "$lock" "$@" >/dev/null
    {
        echo "# Exact versions with hashes, for every platform. Written by scripts/lock.sh: do not edit."
        grep -v '^# Exact versions with hashes' "$lock"
    } >"$lock.new"
    mv "$lock.new" "$lock"
    if grep -n '://' "$lock" >&2; then
        echo "lock.sh: $lock names an address" >&2
        exit 1
    fi
}

# Every system that README.md names has ready-made packages for all of the lock.
installs() { # PLATFORM MACOS
    MACOSX_DEPLOYMENT_TARGET=$2 "$uv" pip install --dry-run --quiet --target .venv/none \
        --python-platform "$1" --only-binary :all: --require-hashes -r requirements.lock || {
        echo "lock.sh: requirements.lock cannot be installed on $1 (macOS $2), which README.md names" >&2
        exit 1
    }
}

compile requirements.lock "$@"
installs x86_64-pc-windows-msvc ""
installs aarch64-apple-darwin 14.0
installs x86_64-apple-darwin 15.0
compile requirements-dev.lock --extra dev --constraint requirements.lock "$@"
