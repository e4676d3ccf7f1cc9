"""The map of places: where its frame lies (frame.py), whose shapes are in it (shapes.py), cut to it (clip.py), written as paths (draw.py).

The page's scripts set names and degrees on what is drawn here. To add a layer: its name in shapes.LAYERS, its path in draw.py, its style.
"""

from .draw import maps

__all__ = ["maps"]
