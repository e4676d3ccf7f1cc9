"""Tools for those who develop Eusebius: they learn what the package carries, and need the labelled accounts kept beside the repository."""
