"""Pure comparison of texts: quotes, sentences, words, mappings and differences of framing."""
