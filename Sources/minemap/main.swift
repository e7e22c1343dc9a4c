print("minemap")
