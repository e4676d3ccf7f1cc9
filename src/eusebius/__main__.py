"""`python -m eusebius` is the command `eusebius`."""

from .cli import main

main()
