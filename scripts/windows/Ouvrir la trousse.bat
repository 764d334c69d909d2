@echo off
rem Double-clic : ouvre l'aperçu de la trousse dans le navigateur. Rien n'est installé.
chcp 65001 >nul
setlocal
cd /d "%~dp0"
if not exist python\python.exe (
    echo Le reste de la trousse est introuvable. Décompressez d'abord le fichier zip en entier, puis recommencez.
    goto stopped
)
if not exist content\kit.yaml xcopy /e /i /q "python\Lib\site-packages\workshopkit\brought\content" content >nul
if not exist content\kit.yaml (
    echo Impossible d'écrire dans ce dossier. Copiez la trousse dans Documents, puis recommencez.
    goto stopped
)
echo L'aperçu s'ouvre dans le navigateur. Fermez cette fenêtre quand vous avez fini.
python\python.exe -X utf8 -m workshopkit preview %*
if not errorlevel 1 exit /b 0
:stopped
echo.
pause
exit /b 3
