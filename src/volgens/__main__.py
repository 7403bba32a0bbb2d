"""`python -m volgens`: the same program as `volgens`."""

from volgens.cli.app import main

main()
