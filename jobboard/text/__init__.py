"""What a file says, and how one span of it is changed. Pure: text in, frozen values or text out."""
