"""Eusebius."""
