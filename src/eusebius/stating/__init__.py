"""stating"""
