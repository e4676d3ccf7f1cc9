"""chronicle"""
