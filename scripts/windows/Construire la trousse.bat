@echo off
rem Double-clic : produit tous les documents dans output\ et ouvre la page qui les liste.
chcp 65001 >nul
setlocal
set CODE=3
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
python\python.exe -X utf8 -m workshopkit %*
set CODE=%errorlevel%
if "%CODE%"=="1" (
    echo Un texte est à corriger : chaque message donne le fichier et la ligne.
    echo Corrigez, enregistrez, puis double-cliquez de nouveau. Vos anciens documents n'ont pas bougé.
    goto stopped
)
if not "%CODE%"=="0" (
    echo La trousse n'a pas été produite. La ligne ci-dessus dit quoi faire.
    goto stopped
)
if exist output\index.html start "" output\index.html
endlocal
exit /b 0
:stopped
echo.
pause
endlocal & exit /b %CODE%
