@echo off
rem Starts Countersign with a Java 25 or newer: JAVA_HOME, then PATH.
setlocal
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
set "major="
for /f "tokens=3" %%v in ('"%java%" -XshowSettings:properties -version 2^^^>^^^&1 ^^^| findstr /c:"java.specification.version"') do set "major=%%v"
if not defined major set "major=0"
if %major% LSS 25 (
  echo countersign: no Java 25 or newer was found; install a JDK 25 or point JAVA_HOME at one. 1>&2
  exit /b 3
)
"%java%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%~dp0..\lib\*" dev.countersign.Main %*
exit /b %errorlevel%
