@echo off
rem Double-clic (Windows) : installe ce qui manque, produit la trousse et ouvre la page des
rem documents. La fenetre reste ouverte s'il y a un probleme. Options : celles de build.py.
chcp 65001 >nul
setlocal
set PYTHONUTF8=1
set CODE=3
cd /d "%~dp0"
if errorlevel 1 (
    echo Impossible d'ouvrir le dossier de la trousse. Copiez-le sur votre ordinateur, puis recommencez.
    goto stopped
)
if not exist build.py (
    echo Le reste de la trousse est introuvable. Décompressez d'abord le fichier zip en entier, puis recommencez.
    goto stopped
)
set PYTHON=.venv\Scripts\python.exe
set READY=.venv\.trousse-prete.lock

if not exist "%READY%" goto install
fc /b requirements.lock "%READY%" >nul 2>nul
if errorlevel 1 goto install
"%PYTHON%" -c "pass" >nul 2>nul
if errorlevel 1 goto install
goto build

:install
echo Préparation de la trousse. La première fois, comptez quelques minutes.
set FOUND=py -3
%FOUND% -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if errorlevel 1 set FOUND=python
%FOUND% -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if errorlevel 1 (
    echo Python 3.11 ou plus récent est introuvable. Installez-le depuis https://www.python.org, puis recommencez.
    goto stopped
)
"%PYTHON%" -c "import pip" >nul 2>nul
if errorlevel 1 %FOUND% -m venv --clear .venv
"%PYTHON%" -c "import pip" >nul 2>nul
if errorlevel 1 (
    echo Impossible de créer le dossier .venv. Vérifiez que vous pouvez écrire dans ce dossier, puis recommencez.
    goto stopped
)
"%PYTHON%" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
if errorlevel 1 (
    echo L'installation a échoué. Vérifiez la connexion à Internet, puis recommencez.
    echo Si une ligne ci-dessus dit « No matching distribution », ce n'est pas le réseau : il faut Windows 64 bits,
    echo un processeur Intel ou AMD, et Python 3.11 à 3.14.
    goto stopped
)
if not exist .venv\pango\bin "%PYTHON%" scripts\windows\pango.py .venv\pango
if errorlevel 1 echo Les pages sortiront en HTML, à imprimer du navigateur : Pango n'a pas pu être téléchargé.
copy /y requirements.lock "%READY%" >nul

:build
"%PYTHON%" build.py %*
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
