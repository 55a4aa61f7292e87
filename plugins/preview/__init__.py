"""The website while it is being written: drafts too, with what the check says of each page, anew after every save."""
