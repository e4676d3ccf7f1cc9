"""Seconding: each reader by itself, and what a build makes of it."""
