"""Parts of the recipe that trains the compact translation model."""
