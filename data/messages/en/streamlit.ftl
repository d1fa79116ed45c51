### What Streamlit itself says, in English word for word: found by that on a page, and said in the
### language of the visit. A test looks each up in Streamlit's own files.

## The page around ours
streamlit-skip = Skip to main content
streamlit-home = Navigate to home page
streamlit-pages = App pages
streamlit-pages-more = { $number } more
streamlit-logo = Logo
streamlit-heading = Link to heading
streamlit-menu = Main menu
streamlit-sidebar = Sidebar
streamlit-sidebar-open = Expand sidebar
streamlit-sidebar-close = Collapse sidebar
streamlit-tabs-left = Scroll tabs left
streamlit-tabs-right = Scroll tabs right
streamlit-running = Running...
streamlit-stop = Stop script
streamlit-copy = Copy to clipboard
streamlit-copied = Copied!

## Boxes and choices
streamlit-help = Help
streamlit-help-for = Help for { $label }
streamlit-open = Open
streamlit-choose = Choose an option
streamlit-choose-several = Choose options
streamlit-no-results = No results
streamlit-no-options = No options to select
streamlit-selected = Selected values
streamlit-clear-all = Clear all
streamlit-clear-value = Clear value
streamlit-less = Decrement
streamlit-more = Increment
streamlit-enter = Press Enter to apply
streamlit-submit = Press Enter to submit form
streamlit-out-of-range = Number is outside the allowed range. Please enter a value between { $low_figure } and { $high_figure }.

## Files
streamlit-upload = Upload
streamlit-add-files = Add files
streamlit-upload-input = file upload
streamlit-drop = Drag and drop file here
streamlit-drop-several = Drag and drop files here
streamlit-per-file = { $label } per file
streamlit-remove = Remove { $label }
streamlit-cancel-upload = Cancel upload of { $label }

## Tables and charts; what they name follows after a colon
streamlit-add-row = Add row
streamlit-delete-rows = Delete row(s)
streamlit-clear-selection = Clear selection
streamlit-columns = Show/hide columns
streamlit-search = Search
streamlit-search-typed = Type to search
streamlit-search-close = Close Search
streamlit-search-next = Next Result
streamlit-search-before = Previous Result
streamlit-fullscreen = Fullscreen
streamlit-fullscreen-close = Close fullscreen
streamlit-show-data = Show data
streamlit-show-chart = Show chart
streamlit-png = Download as PNG
streamlit-spec = Copy Vega-Lite spec
streamlit-column-menu = Dataframe column menu
streamlit-column-name = Copy column name
streamlit-ascending = Sort ascending
streamlit-descending = Sort descending
streamlit-autosize = Autosize
streamlit-pin = Pin column
streamlit-unpin = Unpin column
streamlit-hide = Hide column
streamlit-format = Format
streamlit-statistics = Statistics
