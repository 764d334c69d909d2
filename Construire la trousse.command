#!/bin/sh
# Double-clic (macOS, Linux) : installe ce qui manque, produit la trousse et ouvre la page des
# documents. La fenêtre reste ouverte s'il y a un problème. Options : celles de build.py.
cd "$(dirname "$0")" || exit 3

finish() {
    echo
    if [ -t 0 ] && [ "$1" -ne 0 ]; then
        printf 'Appuyez sur Entrée pour fermer cette fenêtre. '
        read -r _
    fi
    exit "$1"
}

echo "Préparation de la trousse. La première fois, comptez quelques minutes."
if ! sh scripts/setup.sh kit; then
    echo "La préparation n'a pas abouti. La ligne ci-dessus dit quoi faire; recommencez ensuite."
    finish 3
fi

.venv/bin/python build.py "$@"
code=$?
case $code in
0) ;;
1)
    echo "Un texte est à corriger : chaque message donne le fichier et la ligne."
    echo "Corrigez, enregistrez, puis double-cliquez de nouveau. Vos anciens documents n'ont pas bougé."
    finish 1
    ;;
*)
    echo "La trousse n'a pas été produite. La ligne ci-dessus dit quoi faire."
    finish "$code"
    ;;
esac

page=output/index.html
[ -f "$page" ] || finish 0
echo "La page des documents : $page"
if [ "$(uname -s)" = Darwin ]; then
    open "$page"
elif command -v xdg-open >/dev/null 2>&1; then
    xdg-open "$page" >/dev/null 2>&1
fi
finish 0
