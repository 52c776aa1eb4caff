"""What a clip looks like wherever it lies: the cards that Reel, Stage and storyboard share."""
