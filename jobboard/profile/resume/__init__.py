"""What would make a résumé say more: effects without a figure, skills that are asked for, links to own work.

All of it are suggestions with the line they are about, drawn from one person's account of a search (be specific, use
the words of postings, show what sets you apart); there is no score.
"""
